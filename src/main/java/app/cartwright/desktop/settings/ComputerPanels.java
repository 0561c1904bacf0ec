package app.cartwright.desktop.settings;

import app.cartwright.desktop.base.InOrder;
import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.NumberField;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.Settings;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;

/** What concerns this computer: background, notifications, appearance, data, limits. */
final class ComputerPanels {
    /** Whether the program goes on when its window is closed. */
    static final String KEEP_RUNNING = "keepRunning";

    private final Desk desk;
    private final SettingsModel model;
    private final InOrder atLogins;
    private int flips;
    private boolean puttingBack;

    ComputerPanels(Desk desk, SettingsModel model) {
        this.atLogins = new InOrder(desk.tasks());
        this.desk = desk;
        this.model = model;
    }

    List<Node> background() {
        var texts = desk.texts();
        Switch atLogin = new Switch(texts.of("settings.atLogin"));
        atLogin.setId("start-at-login");
        atLogin.setDisable(true);
        atLogins.run(
                desk.startAtLogin()::isOn,
                on -> {
                    atLogin.setSelected(on);
                    atLogin.setDisable(false);
                    atLogin.selectedProperty().addListener((s, was, is) -> startAtLogin(atLogin, is));
                },
                e -> {});
        return List.of(Rows.section(
                texts.of("settings.group.BACKGROUND"),
                Rows.row(texts.of("settings.atLogin"), texts.of("settings.atLogin.sentence"), atLogin),
                remembered(KEEP_RUNNING, true, "settings.keepRunning")));
    }

    private void startAtLogin(Switch atLogin, boolean on) {
        if (puttingBack) {
            return;
        }
        var texts = desk.texts();
        int mine = ++flips;
        atLogins.run(
                () -> {
                    desk.startAtLogin().set(on);
                    return on;
                },
                done -> desk.notes()
                        .say(
                                Tone.OK,
                                texts.of("settings.changed"),
                                texts.of(on ? "settings.on" : "settings.off", texts.of("settings.atLogin"))),
                e -> {
                    if (mine == flips) {
                        // It shows what holds, not what was wished for.
                        puttingBack = true;
                        atLogin.setSelected(!on);
                        puttingBack = false;
                    }
                    desk.notes().say(Tone.WARN, texts.of("note.notDone"), texts.of("settings.atLogin.failed"));
                });
    }

    private Node remembered(String name, boolean otherwise, String key) {
        var texts = desk.texts();
        return Rows.toggle(
                name,
                texts.of(key),
                texts.of(key + ".sentence"),
                desk.memory().is(name, otherwise),
                on -> desk.memory().put(name, on));
    }

    List<Node> notifications() {
        return List.of(Rows.section(
                desk.texts().of("settings.group.NOTIFICATIONS"),
                remembered("notify.problems", true, "settings.notify.problems"),
                remembered("notify.first", true, "settings.notify.first"),
                remembered("notify.reminder", true, "settings.notify.reminder")));
    }

    List<Node> appearance() {
        var texts = desk.texts();
        Segments<Theme.Choice> looks = new Segments<>(desk.theme().choice()).named(texts.of("settings.theme"));
        for (Theme.Choice choice : Theme.Choice.values()) {
            looks.add(choice, texts.of("settings.theme." + choice));
        }
        looks.selectedProperty().addListener((s, was, is) -> desk.theme().choose(is));
        looks.setId("theme");
        Segments<Integer> size = new Segments<>(desk.theme().textPercent()).named(texts.of("settings.text"));
        for (int percent = 100; percent <= 150; percent += 10) {
            size.add(percent, texts.of("settings.text.percent", percent));
        }
        size.selectedProperty().addListener((s, was, is) -> desk.theme().textSize(is));
        return List.of(Rows.section(
                texts.of("settings.group.APPEARANCE"),
                Rows.row(texts.of("settings.theme"), texts.of("settings.theme.sentence"), looks),
                Nodes.column(
                        "settings-stacked",
                        Rows.row(texts.of("settings.text"), texts.of("settings.text.sentence")),
                        size)));
    }

    List<Node> advanced(Facts is) {
        var texts = desk.texts();
        Settings s = is.settings();
        if (s == null) {
            return List.of(Nodes.label(texts.of("settings.notSetUp"), "muted"));
        }
        Settings.Intervals i = s.intervals();
        Settings.Limits l = s.limits();
        return List.of(
                Rows.section(
                        texts.of("settings.intervals"),
                        number(
                                "settings.interval.orders",
                                i.ordersSeconds(),
                                5,
                                86_400,
                                v -> model.intervals(
                                        new Settings.Intervals(v, i.inventorySeconds(), i.shippingSeconds()))),
                        number(
                                "settings.interval.stock",
                                i.inventorySeconds(),
                                5,
                                86_400,
                                v -> model.intervals(
                                        new Settings.Intervals(i.ordersSeconds(), v, i.shippingSeconds()))),
                        number(
                                "settings.interval.shipping",
                                i.shippingSeconds(),
                                5,
                                86_400,
                                v -> model.intervals(
                                        new Settings.Intervals(i.ordersSeconds(), i.inventorySeconds(), v)))),
                Rows.section(
                        texts.of("settings.budgets"),
                        number(
                                "settings.budget.inflowMinute",
                                l.inflowPerMinute(),
                                1,
                                1_000_000,
                                v -> model.limits(new Settings.Limits(v, l.inflowPerHour(), l.cartroverPerMinute()))),
                        number(
                                "settings.budget.inflowHour",
                                l.inflowPerHour(),
                                1,
                                1_000_000,
                                v -> model.limits(new Settings.Limits(l.inflowPerMinute(), v, l.cartroverPerMinute()))),
                        number(
                                "settings.budget.cartrover",
                                l.cartroverPerMinute(),
                                1,
                                1_000_000,
                                v -> model.limits(new Settings.Limits(l.inflowPerMinute(), l.inflowPerHour(), v)))));
    }

    private Node number(String key, int value, int least, int most, IntConsumer taken) {
        var texts = desk.texts();
        return Rows.row(
                texts.of(key),
                "",
                new NumberField(
                        texts.of(key),
                        value,
                        least,
                        most,
                        texts.of("settings.range", least, desk.times().number(most)),
                        taken));
    }
}
