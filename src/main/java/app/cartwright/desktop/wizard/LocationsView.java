package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.DoubleCount;
import app.cartwright.bridge.SetupDesk.Locations;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.WizardStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which CartRover location is pushed to, and where its numbers come from. */
final class LocationsView extends StepView {
    /** What the rows were drawn from; they are drawn anew only when it changes, so that the focus stays. */
    private record Drawn(
            List<LocationMapping> rows, @Nullable Locations read, List<DoubleCount> twice, boolean pushes) {}

    private final LocationsModel model;
    private final boolean fromSettings;
    private final Switch main;
    private final Label exampleName;
    private final Choice<String> example;
    private final VBox rows = Nodes.column("wizard-rows");
    private final VBox warnings = Nodes.column("wizard-warnings");
    private final Banner trouble = new Banner();
    private final DoubleCountWarning warning;
    private @Nullable Drawn drawn;
    private String shownExample = "";

    LocationsView(Desk desk, WizardModel wizard) {
        super(desk, WizardStep.LOCATIONS);
        this.model = wizard.locations;
        this.warning = new DoubleCountWarning(desk, model);
        this.fromSettings = wizard.fromSettings();
        main = new Switch(texts.of("wizard.locations.switch"));
        main.setId("push-inventory");
        main.selectedProperty().addListener((selected, was, on) -> model.push(on));
        exampleName = Nodes.label(texts.of("wizard.locations.example"), "small", "muted");
        example = new Choice<>(texts.of("wizard.locations.example.spoken"), List.of(), sku -> sku);
        example.setId("example-sku");
        example.getStyleClass().add("example-sku");
        example.jumpToTyped();
        example.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                model.showExample(is);
            }
        });
        Button again =
                Nodes.button(texts.of("wizard.locations.again"), Feather.REFRESH_CW, model::read, "small-control");
        VBox words = Nodes.column(
                "",
                Nodes.label(texts.of("wizard.locations.switch"), "strong"),
                Nodes.wrapped(texts.of("wizard.locations.switch.note"), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        exampleName.setMinWidth(Region.USE_PREF_SIZE);
        again.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Nodes.row("wizard-switch-row", main, words, exampleName, example, again);
        VBox oneToOne = Nodes.column(
                "wizard-side-words",
                Nodes.label(texts.of("wizard.locations.recommend"), "strong"),
                Nodes.wrapped(texts.of("wizard.locations.recommend.sentence"), "muted"));
        VBox cart = Nodes.column(
                "wizard-side-words",
                Nodes.label(texts.of("wizard.locations.cart"), "strong"),
                Nodes.rich(texts.of("wizard.locations.cart.sentence"), "muted"));
        add(
                head,
                trouble,
                rows,
                warnings,
                new Card(halves(oneToOne, cart)).quiet(),
                remark(Feather.INFO, texts.of("wizard.locations.remark")));
    }

    @Override
    void update() {
        main.setSelected(model.pushes());
        Locations read = model.locations();
        String failure = read == null ? null : read.failure();
        Nodes.show(trouble, failure != null || model.reading() && read == null);
        if (failure != null) {
            trouble.say(
                    Tone.WARN,
                    Feather.ALERT_TRIANGLE,
                    List.of(Nodes.wrapped(texts.of("wizard.locations.failed"), "strong"), Nodes.wrapped(failure)));
        } else if (read == null) {
            trouble.say(Tone.NEUTRAL, Feather.CLOCK, List.of(Nodes.wrapped(texts.of("wizard.locations.reading"))));
        }
        String sku = read == null ? null : read.exampleSku();
        Nodes.show(exampleName, sku != null);
        Nodes.show(example, sku != null);
        if (read != null && sku != null) {
            if (!example.getItems().equals(read.skus())) {
                example.getItems().setAll(read.skus());
            }
            if (!shownExample.equals(sku)) {
                shownExample = sku;
                example.setValue(sku);
            }
        }
        Drawn now = new Drawn(model.rows(), read, model.doubleCounts(), model.pushes());
        if (!now.equals(drawn)) {
            drawn = now;
            Node focus = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
            String id = focus == null ? null : focus.getId();
            rows.getChildren().setAll(table(now));
            Node back = id == null || id.isEmpty() ? null : rows.lookup("#" + id);
            if (back != null) {
                back.requestFocus();
            }
        }
        warnings.getChildren()
                .setAll(model.doubleCountsTogether().stream().map(warning::of).toList());
        Nodes.show(warnings, !model.doubleCounts().isEmpty());
    }

    private Node table(Drawn now) {
        GridTable table = new GridTable(
                List.of(
                        texts.of("wizard.locations.column.location"),
                        texts.of("wizard.locations.column.push"),
                        texts.of("wizard.locations.column.source"),
                        texts.of("wizard.locations.column.example"),
                        texts.of("wizard.locations.column.check")),
                2,
                0);
        table.toTheRight(3).getStyleClass().add("locations-table");
        now.rows().forEach(row -> table.row(cells(row), "taller"));
        if (now.rows().isEmpty()) {
            table.row(List.of(Nodes.wrapped(texts.of("wizard.locations.none"), "muted")), "taller");
        }
        Button add = Nodes.button(texts.of("wizard.locations.add"), this::askName, "flat", "link-button");
        add.setId("add-location");
        HBox foot = Nodes.row(
                "wizard-table-foot",
                Nodes.icon(Feather.INFO, "muted"),
                Nodes.label(texts.of("wizard.locations.missing"), "small", "muted"),
                Nodes.spacer(),
                add);
        return Nodes.column("wizard-table-card", table, foot);
    }

    private List<Node> cells(LocationMapping row) {
        String name = row.cartroverLocation();
        String id = name.replaceAll("[^A-Za-z0-9]+", "-");
        Switch on = new Switch(texts.of("wizard.locations.row.switch", name));
        on.setId("push-" + id);
        on.setSelected(row.enabled());
        on.setDisable(!model.pushes());
        on.selectedProperty().addListener((selected, was, is) -> {
            model.enable(row, is);
            offerZero(name, is);
        });
        HBox push = Nodes.row("", on);
        Label title = Nodes.label(name, "strong");
        if (!row.enabled() || !model.pushes()) {
            return List.of(
                    title,
                    push,
                    Nodes.label(texts.of("wizard.locations.off"), "muted"),
                    Nodes.label(texts.of("wizard.locations.notSent"), "muted"),
                    Nodes.label(""));
        }
        HBox check = Nodes.row(
                "",
                new Badge(
                        model.countedTwice(row)
                                ? Mark.of(Tone.WARN, texts.of("wizard.locations.twice"))
                                : Mark.of(Tone.OK, texts.of("wizard.locations.once"))));
        return List.of(title, push, Nodes.row("", source(row, id)), figure(row), check);
    }

    private Node source(LocationMapping row, String id) {
        List<Source> all = new ArrayList<>();
        model.sources().forEach(l -> all.add(new Source.One(l.locationId(), l.name())));
        all.add(new Source.All());
        if (!all.contains(row.source())) {
            all.addFirst(row.source());
        }
        Choice<Source> choice = new Choice<>(
                texts.of("wizard.locations.row.source", row.cartroverLocation()),
                all,
                s -> s instanceof Source.One one
                        ? one.name()
                        : texts.of("wizard.locations.all", model.sources().size()));
        choice.setId("source-" + id);
        choice.getStyleClass().add("location-source");
        choice.setValue(row.source());
        choice.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                model.take(row, is);
            }
        });
        return choice;
    }

    private Node figure(LocationMapping row) {
        BigDecimal figure = model.example(row);
        Label number = Nodes.label(desk.times().number(figure), "strong");
        Locations read = model.locations();
        if (row.source() instanceof Source.All
                && read != null
                && read.exampleByInflowLocation().size() > 1) {
            String sum = model.sources().stream()
                    .map(l -> desk.times()
                            .number(read.exampleByInflowLocation().getOrDefault(l.locationId(), BigDecimal.ZERO)))
                    .collect(Collectors.joining(" + "));
            return sum(number, Nodes.label("= " + sum, "small", "muted"));
        }
        return sum(number);
    }

    private static Node sum(Node... parts) {
        HBox sum = Nodes.row("wizard-sum", parts);
        sum.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return sum;
    }

    private void askName() {
        TextField name = new TextField();
        name.setId("location-name");
        name.setAccessibleText(texts.of("wizard.locations.add.name"));
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.MAP_PIN,
                                Tone.NEUTRAL,
                                texts.of("wizard.locations.add.title"),
                                texts.of("wizard.locations.add.sentence"),
                                texts.of("dialog.cancel"),
                                Dialogs.Act.main(
                                                texts.of("wizard.locations.add.button"),
                                                () -> model.add(name.getText()))
                                        .when(name.textProperty().map(t -> !t.isBlank())))
                        .with(name));
    }

    /** A location that was pushed to keeps its last numbers; the owner may send 0 once. */
    private void offerZero(String location, boolean on) {
        if (on || !fromSettings) {
            return;
        }
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.MAP_PIN,
                        Tone.WARN,
                        texts.of("wizard.locations.zero.title"),
                        texts.of("wizard.locations.zero.sentence", location),
                        texts.of("wizard.locations.zero.keep"),
                        Dialogs.Act.plain(
                                texts.of("wizard.locations.zero.send"),
                                () -> desk.tasks()
                                        .run(
                                                () -> desk.bridge().pushZero(location),
                                                result -> desk.notes().outcome(location, result)))));
    }

    @Override
    Node first() {
        return main;
    }
}
