package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Brand;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.WizardStep;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** "I need an account" or "I have an account", and who does what. */
final class AccountView extends StepView {
    private static final List<String> LOGOS = List.of("shopify", "woocommerce", "ebay", "amazon");

    private final AccountModel account;
    private final RadioButton need;
    private final RadioButton have;
    private final Card needCard;
    private final Card haveCard;

    AccountView(Desk desk, WizardModel model) {
        super(desk, WizardStep.CARTROVER_ACCOUNT);
        this.account = model.account;
        ToggleGroup group = new ToggleGroup();
        need = radio("wizard.account.need", group, "account-need", false);
        have = radio("wizard.account.have", group, "account-have", true);
        needCard = new Card(
                        need,
                        under(
                                Nodes.rich(texts.of("wizard.account.need.sentence"), "muted"),
                                Nodes.browserButton(
                                        texts.of("wizard.account.signUp"),
                                        () -> desk.links().open(Links.CARTROVER_SIGN_UP)),
                                Nodes.browserLink(
                                        texts.of("wizard.pricing"),
                                        () -> desk.links().open(Links.CARTROVER_PRICING),
                                        "small")))
                .styled("form", "wizard-half");
        haveCard = new Card(
                        have,
                        under(
                                Nodes.wrapped(texts.of("wizard.account.have.sentence"), "muted"),
                                Nodes.browserButton(
                                        texts.of("wizard.account.logIn"),
                                        () -> desk.links().open(Links.CARTROVER)),
                                Nodes.label("app.cartrover.com", "mono", "muted")))
                .styled("form", "wizard-half");
        add(
                halves(needCard, haveCard),
                new Banner(
                                Tone.NEUTRAL,
                                Feather.INFO,
                                texts.of("wizard.account.which"),
                                texts.of("wizard.account.which.sentence"))
                        .stacked(),
                who(model.carts.tiles()));
    }

    private RadioButton radio(String text, ToggleGroup group, String id, boolean has) {
        RadioButton button = new RadioButton(texts.of(text));
        button.getStyleClass().add("card-title");
        button.setToggleGroup(group);
        button.setId(id);
        button.setOnAction(e -> account.choose(has));
        return button;
    }

    private static Node under(Node... parts) {
        return Nodes.column("wizard-under", parts);
    }

    private Node who(List<CartTile> carts) {
        HBox cartBox = Nodes.row("leg-box");
        if (carts.isEmpty()) {
            LOGOS.forEach(kind -> cartBox.getChildren().add(new CartLogo(CartLogo.Size.SMALL, kind, kind)));
        } else {
            carts.stream()
                    .limit(4)
                    .forEach(c -> cartBox.getChildren().add(new CartLogo(CartLogo.Size.SMALL, c.kind(), c.label())));
        }
        cartBox.getChildren().add(Nodes.label(texts.of("wizard.account.carts")));
        HBox picture = Nodes.row(
                "leg-picture",
                cartBox,
                line(),
                Nodes.row("leg-box", Nodes.icon(Feather.SHUFFLE), Nodes.label(texts.of("name.cartrover"))),
                line(),
                Nodes.row("leg-box", smallMark(), Nodes.label(texts.of("wizard.account.here"))),
                line(),
                Nodes.row("leg-box", Nodes.icon(Feather.BOX), Nodes.label(texts.of("name.inflow"))));
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(texts.of("wizard.account.picture"));
        return new Card(
                        Nodes.label(texts.of("wizard.account.who"), "strong"),
                        picture,
                        halves(side("alerts"), side("errors")))
                .styled("wizard-who");
    }

    private static Node smallMark() {
        Node mark = Brand.mark();
        mark.getStyleClass().add("small-mark");
        StackPane room = new StackPane(mark);
        room.getStyleClass().add("small-mark-room");
        return room;
    }

    private VBox side(String name) {
        return Nodes.column(
                "wizard-side-words",
                Nodes.label(texts.of("wizard.account." + name), "strong"),
                Nodes.rich(texts.of("wizard.account." + name + ".sentence"), "muted"));
    }

    private static Node line() {
        Region line = new Region();
        line.getStyleClass().add("leg-line");
        StackPane leg = new StackPane(line);
        leg.getStyleClass().add("leg");
        HBox.setHgrow(leg, Priority.ALWAYS);
        return leg;
    }

    @Override
    void update() {
        need.setSelected(account.answered() && !account.hasAccount());
        have.setSelected(account.hasAccount());
        Nodes.swapClass(needCard, List.of("chosen"), need.isSelected() ? "chosen" : "");
        Nodes.swapClass(haveCard, List.of("chosen"), have.isSelected() ? "chosen" : "");
    }

    @Override
    @Nullable
    Node first() {
        return have.isSelected() ? null : have;
    }
}
