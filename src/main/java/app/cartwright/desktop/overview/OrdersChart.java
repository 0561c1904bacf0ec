package app.cartwright.desktop.overview;

import app.cartwright.bridge.OverviewView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Nodes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Orders of the last days, a bar a day, a colour a cart. */
final class OrdersChart {
    /** From the eighth cart on all are one. */
    private static final int COLOURS = 7;

    private final Texts texts;
    private final Times times;
    private final CategoryAxis days = new CategoryAxis();
    private final CountAxis counts;
    private final StackedBarChart<String, Number> chart;
    private final FlowPane legend = new FlowPane();

    OrdersChart(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        this.counts = new CountAxis(times);
        this.chart = new StackedBarChart<>(days, counts);
        legend.getStyleClass().add("chart-legend");
        HBox.setHgrow(legend, Priority.ALWAYS);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setCategoryGap(14);
        chart.getStyleClass().add("orders-chart");
        chart.setMinSize(0, 0);
        days.setAnimated(false);
        days.setTickMarkVisible(false);
        counts.setAnimated(false);
        counts.setAutoRanging(false);
        counts.setTickMarkVisible(false);
        counts.setMinorTickVisible(false);
    }

    StackedBarChart<String, Number> node() {
        return chart;
    }

    FlowPane legend() {
        return legend;
    }

    void show(List<OverviewView.Day> all, Map<String, Integer> totals, Function<String, String> name) {
        List<String> labels = labels(all);
        days.setCategories(FXCollections.observableArrayList(labels));
        List<XYChart.Series<String, Number>> series = new ArrayList<>();
        legend.getChildren().clear();
        List<String> carts = new ArrayList<>(totals.keySet());
        int shown = Math.min(COLOURS, carts.size());
        for (int i = 0; i < shown; i++) {
            String cart = carts.get(i);
            boolean others = i == COLOURS - 1 && carts.size() > COLOURS;
            List<String> members = others ? carts.subList(i, carts.size()) : List.of(cart);
            XYChart.Series<String, Number> one = new XYChart.Series<>();
            one.setName(others ? texts.of("overview.chart.others") : name.apply(cart));
            for (int d = 0; d < all.size(); d++) {
                Map<String, Integer> byCart = all.get(d).byCart();
                int count = members.stream()
                        .mapToInt(m -> byCart.getOrDefault(m, 0))
                        .sum();
                one.getData().add(new XYChart.Data<>(labels.get(d), count));
            }
            series.add(one);
            int total =
                    members.stream().mapToInt(m -> totals.getOrDefault(m, 0)).sum();
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "cart-" + (i + 1));
            HBox key = Nodes.row(
                    "chart-key",
                    swatch,
                    Nodes.label(one.getName(), "small"),
                    Nodes.label(times.number(total), "small", "strong"));
            key.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(key);
        }
        chart.getData().setAll(series);
        int top = all.stream()
                .mapToInt(d ->
                        d.byCart().values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
        int step = step(top);
        counts.reach(Math.max(step, (top / step + 1) * step), step);
        for (XYChart.Series<String, Number> one : series) {
            if (!one.getData().isEmpty()) {
                one.getData().getLast().getNode().getStyleClass().add("today");
            }
        }
    }

    private static int step(int top) {
        int step = 1;
        int[] factors = {2, 5, 10};
        for (int scale = 1; ; scale *= 10) {
            for (int f : factors) {
                if (top / step < 4) {
                    return step;
                }
                step = f * scale;
            }
        }
    }

    private List<String> labels(List<OverviewView.Day> all) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d", Locale.ROOT);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LocalDate date = all.get(i).day();
            boolean named = i == 0 || date.getDayOfMonth() == 1;
            labels.add(
                    i == all.size() - 1 && date.equals(times.today())
                            ? texts.of("overview.chart.today")
                            : named ? times.day(date) : day.format(date));
        }
        return labels;
    }
}
