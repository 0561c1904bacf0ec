package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ActivityView;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Explained;
import app.cartwright.desktop.ui.MultiChoice;
import app.cartwright.desktop.ui.Navigator.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What every table of the window can do. */
class TablesTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERS, orders, orders, SH:1046, No orders match, No orders yet",
        "STOCK, stock, stock, TEA-ASSAM-100, No SKUs match, No stock yet",
        "SHIPMENTS, shipments, shipments, SH:1039, No shipments match, No shipments yet",
        "ALERTS, alerts, alerts, eBay token has expired, No alerts match, No alerts",
        "ACTIVITY, activity, activity, TEA-ASSAM-100, No entries match, Nothing happened yet"
    })
    void everyTableIsSortedFilteredCopiedAndExportedAndSaysWhyItIsEmpty(
            Page page, String id, String list, String known, String hidden, String none) throws Exception {
        open(page, null);
        see(known);
        TableView<?> table = find("#" + id + "-table", TableView.class);
        assertThat(onFx(table::getAccessibleText)).isNotBlank();
        int all = rows(table).size();

        sortsByEachColumn(table);

        Path file = folder.resolve(id + ".csv");
        window.pickedFile = Optional.of(file);
        onFx(() -> {
            window.main.current().export();
            return null;
        });
        see("Exported");
        assertThat(Files.readAllLines(file)).hasSize(all + 1);
        onFx(() -> {
            table.getSelectionModel().selectAll();
            ((DataTable<?>) table.getParent()).copy();
            return null;
        });
        assertThat(window.clipboard.getLast().lines()).hasSize(all);

        TextField search = find("#" + id + "-search", TextField.class);
        onFx(() -> {
            search.setText("nothing like it");
            return null;
        });
        see(hidden);
        press("Clear the filters");
        eventually().untilAsserted(() -> assertThat(rows(table)).hasSize(all));

        bridge.broken.add(list);
        bridge.changed();
        see("The list can’t be read");
        bridge.broken.clear();
        press("Read again");
        eventually().untilAsserted(() -> assertThat(rows(table)).hasSize(all));

        bridge.orders = List.of();
        bridge.stock = List.of();
        bridge.shipments = List.of();
        bridge.alerts = List.of();
        bridge.activity = List.of();
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            return null;
        });
        bridge.changed();
        see(none);
    }

    private static List<?> rows(TableView<?> table) {
        return onFx(() -> ((DataTable<?>) table.getParent()).visibleRows());
    }

    private static <R> void sortsByEachColumn(TableView<R> table) {
        List<TableColumn<R, ?>> columns = onFx(() -> new ArrayList<>(table.getColumns()));
        for (TableColumn<R, ?> column : columns) {
            if (!column.isSortable() || column.getComparator() == null) {
                continue;
            }
            @SuppressWarnings("unchecked")
            var order = (java.util.Comparator<Object>) column.getComparator();
            for (TableColumn.SortType type : TableColumn.SortType.values()) {
                onFx(() -> {
                    column.setSortType(type);
                    table.getSortOrder().setAll(List.of(column));
                    return null;
                });
                List<Object> sorted = new ArrayList<>(rows(table));
                assertThat(sorted)
                        .as(column.getText() + " " + type)
                        .isSortedAccordingTo(type == TableColumn.SortType.ASCENDING ? order : order.reversed());
            }
        }
        onFx(() -> {
            table.getSortOrder().clear();
            return null;
        });
    }

    @Test
    void whatHappenedStandsUnderItsDayAndADayIsNoRow() {
        ActivityView newest = bridge.activity.getFirst();
        List<ActivityView> all = new ArrayList<>(bridge.activity.subList(0, 4));
        all.add(at(newest, 1, Duration.ofDays(1), "SH:0998"));
        all.add(at(newest, 2, Duration.ofDays(3), "SH:0980"));
        bridge.activity = all;
        open(Page.ACTIVITY, null);
        see("Today, Wednesday, March 11, 2026", "Yesterday, Tuesday, March 10, 2026", "Sunday, March 8, 2026");
        TableView<?> table = find("#activity-table", TableView.class);
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(all.size() + 3);
        assertThat(rows(table)).hasSize(all.size());
        onFx(() -> {
            table.getSelectionModel().clearAndSelect(0);
            ((DataTable<?>) table.getParent()).copy();
            return null;
        });
        assertThat(window.clipboard.getLast()).isEmpty();
        sortByWhatHappened(table);
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(all.size());
    }

    private static <R> void sortByWhatHappened(TableView<R> table) {
        onFx(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(2))));
    }

    private static ActivityView at(ActivityView like, long id, Duration before, String subject) {
        return new ActivityView(
                -id,
                like.at().minus(before),
                "pullOrders",
                "CartRover → inFlow",
                subject,
                "Order written",
                "done",
                null);
    }

    @Test
    @Tag("M115")
    void theTimeOfAnOrderIsSaidInThreeZones() {
        open(Page.ORDERS, null);
        see("SH:1046");
        List<String> hovers = onFx(() -> window.scene.getRoot().lookupAll("#orders-table .time").stream()
                .map(Label.class::cast)
                .filter(label -> label.getTooltip() != null && !label.getText().isEmpty())
                .map(label -> label.getTooltip().getText())
                .filter(Objects::nonNull)
                .toList());
        assertThat(hovers).isNotEmpty().allSatisfy(text -> assertThat(text).contains("your time", "Pacific", "UTC"));
    }

    @Test
    void enterOpensTheDrawerAndEscGoesBackToTheRow(FxRobot robot) {
        open(Page.ORDERS, null);
        see("SH:1046");
        TableView<?> table = find("#orders-table", TableView.class);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return null;
        });
        keys(robot, KeyCode.ENTER);
        eventually().until(() -> onFx(() -> window.scene.lookup(".drawer") != null));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> window.scene.lookup(".drawer") == null));
        assertThat(onFx(() -> window.scene.getFocusOwner())).isSameAs(table);
        assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isZero();
    }

    @Test
    void severalStatesAreTickedByKeyboardAndNothingTickedMeansAll(FxRobot robot) {
        open(Page.ORDERS, null);
        see("SH:1046");
        TableView<?> table = find("#orders-table", TableView.class);
        int all = rows(table).size();
        MultiChoice<?> states = find("#orders-states", MultiChoice.class);
        onFx(() -> {
            states.requestFocus();
            return null;
        });
        keys(robot, KeyCode.ALT, KeyCode.DOWN);
        eventually().until(() -> onFx(TablesTest::popupShows));
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.SPACE);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.SPACE);
        eventually().untilAsserted(() -> assertThat(states.getTitle()).isEqualTo("2 states"));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !popupShows()));
        assertThat(states.getAccessibleText()).isEqualTo("State: 2 states");
        assertThat(rows(table)).hasSizeLessThan(all);
        onFx(() -> {
            states.clear();
            return null;
        });
        assertThat(states.getTitle()).isEqualTo("All states");
        assertThat(rows(table)).hasSize(all);
    }

    private static boolean popupShows() {
        return javafx.stage.Window.getWindows().stream().anyMatch(w -> w instanceof PopupWindow && w.isShowing());
    }

    @Test
    void whatTheThreeFiguresMeanIsExplainedBesideThem(FxRobot robot) {
        open(Page.STOCK, null);
        see("TEA-ASSAM-100");
        Explained why = find(".explained", Explained.class);
        assertThat(why.getAccessibleText()).isEqualTo("About Stock");
        onFx(() -> {
            why.requestFocus();
            return null;
        });
        keys(robot, KeyCode.SPACE);
        eventually().until(() -> onFx(why::isOpen));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !why.isOpen()));
    }

    @Test
    void inTheSmallestWindowNoTableIsWiderThanItsRoom() {
        onFx(() -> {
            window.scene.getWindow().setWidth(960);
            window.scene.getWindow().setHeight(600);
            return null;
        });
        for (Page page : List.of(Page.ORDERS, Page.STOCK, Page.SHIPMENTS, Page.ALERTS, Page.ACTIVITY)) {
            open(page, null);
            TableView<?> table = find("#" + page.name().toLowerCase(java.util.Locale.ROOT) + "-table", TableView.class);
            eventually()
                    .untilAsserted(() -> assertThat(onFx(() -> table.getVisibleLeafColumns().stream()
                                    .mapToDouble(TableColumn::getWidth)
                                    .sum()))
                            .as(page.name())
                            .isPositive()
                            .isLessThanOrEqualTo(table.getWidth()));
        }
    }
}
