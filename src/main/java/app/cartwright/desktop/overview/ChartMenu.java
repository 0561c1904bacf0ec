package app.cartwright.desktop.overview;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Tone;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;

/** The chart's menu: the same as a table, or saved as a picture. */
final class ChartMenu {
    private final Desk desk;
    private final Node chart;
    private final Supplier<Node> table;

    ChartMenu(Desk desk, Node chart, Supplier<Node> table) {
        this.desk = desk;
        this.chart = chart;
        this.table = table;
    }

    void install() {
        var texts = desk.texts();
        MenuItem asTable = new MenuItem(texts.of("chart.table"));
        asTable.setOnAction(e -> desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.BAR_CHART_2,
                        Tone.NEUTRAL,
                        texts.of("overview.chart"),
                        texts.of("overview.chart.days"),
                        table.get(),
                        texts.of("dialog.close"),
                        null,
                        null)));
        MenuItem picture = new MenuItem(texts.of("chart.picture"));
        picture.setOnAction(e -> save());
        ContextMenu menu = new ContextMenu(asTable, picture);
        chart.setFocusTraversable(true);
        chart.setOnContextMenuRequested(e -> menu.show(chart, e.getScreenX(), e.getScreenY()));
    }

    private void save() {
        BufferedImage image = SwingFXUtils.fromFXImage(chart.snapshot(null, null), null);
        desk.files()
                .save(desk.texts().of("chart.picture"), "orders-per-day.png")
                .ifPresent(file -> desk.tasks()
                        .run(
                                () -> ImageIO.write(image, "png", file.toFile()),
                                done -> desk.notes()
                                        .say(
                                                Tone.OK,
                                                desk.texts().of("table.exported"),
                                                file.getFileName().toString()),
                                e -> desk.notes()
                                        .say(
                                                Tone.WARN,
                                                desk.texts().of("table.notExported"),
                                                desk.texts().of("table.notExportedWhy", file))));
    }
}
