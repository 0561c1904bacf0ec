package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.DoubleCount;
import app.cartwright.bridge.SetupDesk.Locations;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Stock that would be counted twice: the sum, and the ways out. */
final class DoubleCountWarning {
    private final Desk desk;
    private final Texts texts;
    private final LocationsModel model;

    DoubleCountWarning(Desk desk, LocationsModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
    }

    /** One warning for all that the same CartRover locations count. */
    Node of(List<DoubleCount> together) {
        DoubleCount twice = together.getFirst();
        boolean accepted = model.accepted();
        Locations read = model.locations();
        String sku = read == null ? null : read.exampleSku();
        List<Node> words = new ArrayList<>();
        words.add(Nodes.wrapped(
                texts.of(
                        together.size() == 1
                                ? "wizard.locations.countedTwice.one"
                                : "wizard.locations.countedTwice.many",
                        together.stream().map(DoubleCount::inflowLocation).collect(Collectors.joining(", "))),
                "strong"));
        together.forEach(d -> words.add(Nodes.wrapped(d.sentence())));
        if (sku != null) {
            String told = texts.of(
                    "wizard.locations.told",
                    desk.times().number(model.combined()),
                    sku,
                    desk.times().number(model.owned()));
            words.add(Nodes.rich(told + " " + texts.count("wizard.locations.affected", model.skus())));
        }
        HBox ways = Nodes.row("button-row");
        LocationMapping one = model.oneToOne(twice);
        LocationMapping off = model.switchOff(twice);
        if (one != null && one.source() instanceof Source.One from) {
            Button use = Nodes.button(
                    texts.of("wizard.locations.use", from.name(), one.cartroverLocation()),
                    () -> model.take(one, from),
                    "accent",
                    "small-control");
            use.setId("use-one-location");
            ways.getChildren().add(use);
        }
        if (off != null) {
            Button switchOff = Nodes.button(
                    texts.of("wizard.locations.switchOff", off.cartroverLocation()),
                    () -> model.enable(off, false),
                    "small-control");
            switchOff.setId("switch-location-off");
            ways.getChildren().add(switchOff);
        }
        if (accepted) {
            ways.getChildren().add(Nodes.label(texts.of("wizard.locations.kept"), "small", "muted"));
        } else {
            Button keep = Nodes.button(texts.of("wizard.locations.keep"), model::accept, "flat", "small-control");
            keep.setId("keep-double-count");
            ways.getChildren().add(keep);
        }
        words.add(ways);
        Banner banner = new Banner();
        banner.say(Tone.WARN, Feather.ALERT_TRIANGLE, words);
        banner.getStyleClass().add("stacked");
        return banner;
    }
}
