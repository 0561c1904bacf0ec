package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.CarrierUse;
import app.cartwright.bridge.SetupDesk.CarriersInUse;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.WrapRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row for each carrier that is used in inFlow, against CartRover's list, and for each that is sent as another. */
final class CarrierRows {
    private final Texts texts;
    private final ShippingModel model;

    /** What the rows are about. */
    record Drawn(
            Map<String, String> sentAs,
            List<String> known,
            boolean read,
            @Nullable CarriersInUse used) {}

    CarrierRows(Texts texts, ShippingModel model) {
        this.texts = texts;
        this.model = model;
    }

    List<Node> of(Drawn now) {
        List<Node> all = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>(now.sentAs());
        CarriersInUse used = now.used();
        if (used != null) {
            for (CarrierUse carrier : used.carriers()) {
                all.add(row(carrier, others.remove(carrier.name()), now.known()));
            }
        }
        others.forEach((carrier, as) -> all.add(Nodes.row(
                "wizard-carrier",
                Nodes.label(carrier, "carrier-name"),
                sendAs(),
                choice(carrier, as, now.known()),
                Nodes.spacer(),
                takeOff(carrier))));
        if (used == null || used.carriers().isEmpty()) {
            all.addFirst(Nodes.wrapped(said(now), "muted"));
        }
        return all;
    }

    /** What stands in place of rows, or beside those that were set before. */
    private String said(Drawn now) {
        CarriersInUse used = now.used();
        if (used == null || !now.read()) {
            return texts.of("table.loading");
        }
        if (used.failure() != null) {
            return texts.of("wizard.shipping.notRead", used.failure());
        }
        return texts.of(now.known().isEmpty() ? "wizard.shipping.noCarriers" : "wizard.shipping.noneUsed");
    }

    private Node row(CarrierUse carrier, @Nullable String as, List<String> known) {
        Badge badge = new Badge(mark(carrier));
        WrapRow parts = new WrapRow("cell-row", Nodes.label(carrier.name(), "carrier-name"), badge, Nodes.spacer());
        boolean asks = carrier.compared() && carrier.knownAs() == null;
        if (as != null || asks) {
            HBox sent = Nodes.row("cell-row", sendAs(), choice(carrier.name(), as, known));
            if (as != null) {
                sent.getChildren().add(takeOff(carrier.name()));
            }
            parts.getChildren().add(sent);
        }
        HBox row = Nodes.row("wizard-carrier", Nodes.grow(parts));
        row.setFillHeight(false);
        return row;
    }

    private Label sendAs() {
        Label words = Nodes.label(texts.of("wizard.shipping.sendAs"), "small", "muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    private Mark mark(CarrierUse carrier) {
        String knownAs = carrier.knownAs();
        if (knownAs != null) {
            return Mark.of(Tone.OK, texts.of("wizard.shipping.known", knownAs));
        }
        return carrier.compared()
                ? Mark.of(Tone.WARN, texts.of("wizard.shipping.notKnown"))
                : new Mark(Tone.NEUTRAL, Feather.HELP_CIRCLE, texts.of("stock.state.unconfirmed"));
    }

    private Choice<String> choice(String carrier, @Nullable String as, List<String> known) {
        List<String> offered = new ArrayList<>(known);
        if (as != null && !offered.contains(as)) {
            offered.addFirst(as);
        }
        Choice<String> choice = new Choice<>(texts.of("wizard.shipping.sendAs.spoken", carrier), offered, c -> c);
        choice.setId("send-as-" + carrier.replaceAll("[^A-Za-z0-9]+", "-"));
        choice.setValue(as);
        choice.getStyleClass().add("carrier-choice");
        choice.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                model.sendAs(carrier, is);
            }
        });
        return choice;
    }

    private Button takeOff(String carrier) {
        return Nodes.iconButton(
                texts.of("wizard.shipping.carrier.remove", carrier),
                Feather.X,
                () -> model.sendAs(carrier, ""),
                "small");
    }
}
