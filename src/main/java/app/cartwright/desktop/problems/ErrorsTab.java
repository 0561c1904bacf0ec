package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.problems.ErrorsModel.Facts;
import app.cartwright.desktop.ui.Causes;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.CsvExport;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.Unreadable;
import app.cartwright.desktop.ui.WrapRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The errors by cause at the left, the chosen one at the right. */
final class ErrorsTab {
    private final Desk desk;
    private final ErrorsModel model;
    private final ErrorActions actions;
    private final SearchField search;
    private final Choice<Optional<String>> causes;
    private final ObservableList<ErrorView> all = FXCollections.observableArrayList();
    private final FilteredList<ErrorView> shown = new FilteredList<>(all);
    private final ListView<ErrorView> list = new ListView<>(shown);
    private final ReadOnlyIntegerWrapper retryable = new ReadOnlyIntegerWrapper();
    private static final int LOADING_BARS = 4;

    private final StackPane right = new StackPane();
    private final BorderPane node = new BorderPane();
    private final ErrorDetail detail;
    private final RetryStrip retrying;
    private final Node nothing;
    private final Node hidden;
    private final VBox loading = Nodes.column("skeleton");
    private Facts facts = Facts.NONE;
    private @Nullable Subscription subscription;
    private @Nullable String wanted;
    private @Nullable String shownId;

    ErrorsTab(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.model = new ErrorsModel(texts, desk.times());
        this.actions = new ErrorActions(desk, model);
        this.retrying = new RetryStrip(desk);
        this.detail = new ErrorDetail(desk, model, actions);
        this.search = new SearchField(texts.of("errors.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        this.causes = new Choice<>(
                texts.of("errors.cause"),
                List.of(Optional.empty()),
                c -> c.map(code -> titleOf(code)).orElse(texts.of("errors.cause")));
        list.setId("errors-list");
        list.setAccessibleText(texts.of("problems.errors"));
        search.setId("errors-search");
        list.getStyleClass().add("error-list");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((s, was, is) -> showDetail());
        ErrorListKeys.install(list, desk, actions);
        search.wanted().subscribe(this::filter);
        causes.valueProperty().subscribe(this::filter);
        WrapRow filters = new WrapRow("filter-row", search, causes);
        HBox.setHgrow(filters, Priority.ALWAYS);
        VBox left = Nodes.column(
                "errors-left",
                Nodes.row("errors-filter", filters),
                Nodes.grow(list),
                Nodes.wrapped(texts.of("errors.note"), "small", "muted", "errors-note"));
        nothing = new EmptyState(
                Feather.CHECK_CIRCLE,
                Tone.OK,
                texts.of("errors.none"),
                texts.of("errors.none.sentence"),
                Nodes.link(
                        texts.of("errors.none.closed"), () -> desk.navigator().open(Page.ACTIVITY, null)));
        hidden = new EmptyState(
                Feather.FILTER,
                Tone.NEUTRAL,
                texts.of("errors.hidden"),
                texts.of("errors.hidden.sentence"),
                Nodes.button(texts.of("filter.clear"), this::clearFilters));
        loading.setAccessibleText(texts.of("table.loading"));
        for (int i = 0; i < LOADING_BARS; i++) {
            loading.getChildren().add(Nodes.column("skeleton-bar"));
        }
        list.setPlaceholder(loading);
        node.setTop(retrying.node());
        node.setLeft(left);
        node.setCenter(right);
    }

    Node node() {
        return node;
    }

    Node searchField() {
        return search;
    }

    ReadOnlyIntegerProperty retryableProperty() {
        return retryable.getReadOnlyProperty();
    }

    void opened() {
        subscription = desk.live()
                .subscribe(
                        Facts::read,
                        fresh -> {
                            facts = fresh;
                            show();
                        },
                        e -> {
                            list.getSelectionModel().clearSelection();
                            all.clear();
                            list.setPlaceholder(Nodes.label(""));
                            right.getChildren().setAll(Unreadable.state(desk));
                        });
    }

    void closed() {
        if (subscription != null) {
            subscription.stop();
            subscription = null;
        }
    }

    /** Chooses an error, now or as soon as it is read. */
    void choose(String id) {
        wanted = id;
        selectWanted();
    }

    void retryAll() {
        retrying.start(facts.errors());
    }

    /** Whether errors are being retried one after another. */
    ReadOnlyBooleanProperty retryingProperty() {
        return retrying.runningProperty();
    }

    void export() {
        var texts = desk.texts();
        CsvExport.ask(
                desk,
                texts.of("errors.file"),
                List.of(texts.of("errors.columns").split(",", -1)),
                shown.stream().map(ErrorListKeys::cells).toList());
    }

    private String titleOf(String code) {
        return facts.errors().stream()
                .filter(e -> e.code().equals(code))
                .map(model::listTitle)
                .findFirst()
                .orElse(code);
    }

    private void show() {
        ErrorView chosen = list.getSelectionModel().getSelectedItem();
        int index = list.getSelectionModel().getSelectedIndex();
        all.setAll(facts.errors());
        list.setPlaceholder(Nodes.label(facts.errors().isEmpty() ? desk.texts().of("errors.noneOpen") : "", "muted"));
        retryable.set(model.retryable(facts.errors()));
        List<Optional<String>> codes = new ArrayList<>();
        codes.add(Optional.empty());
        facts.errors().stream().map(ErrorView::code).distinct().forEach(c -> codes.add(Optional.of(c)));
        causes.offer(codes);
        if (wanted == null && chosen != null) {
            wanted = chosen.id();
        }
        selectWanted();
        if (list.getSelectionModel().getSelectedItem() == null && !shown.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(index, 0, shown.size() - 1));
        }
        showDetail();
    }

    private void selectWanted() {
        String id = wanted;
        for (ErrorView e : shown) {
            if (e.id().equals(id)) {
                list.getSelectionModel().select(e);
                wanted = null;
                return;
            }
        }
    }

    private void clearFilters() {
        search.setText("");
        causes.setValue(Optional.empty());
    }

    private void filter() {
        String text = search.wanted().getValue().toLowerCase(Locale.ROOT);
        String code = Optional.ofNullable(causes.getValue()).flatMap(c -> c).orElse(null);
        shown.setPredicate(e -> facts.fits(e, text, code)); // of the newest reading, whenever it is asked
    }

    private void showDetail() {
        ErrorView chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            shownId = null;
            right.getChildren().setAll(all.isEmpty() ? nothing : hidden);
            return;
        }
        detail.show(facts, chosen, !Objects.equals(shownId, chosen.id()));
        shownId = chosen.id();
        right.getChildren().setAll(detail.node());
    }

    private final class Cell extends ListCell<ErrorView> {
        private final Label title = Nodes.wrapped("", "strong");
        private final Label count = Nodes.label("", "tab-count");
        private final Label about = Nodes.wrapped("", "small", "muted");
        private final Label age = Nodes.label("", "small", "muted");
        private final Label remark = Nodes.wrapped("", "small", "muted");
        private final org.kordamp.ikonli.javafx.FontIcon icon = Nodes.icon(Feather.ALERT_CIRCLE);
        private final VBox words = Nodes.column(
                "error-words",
                Nodes.row("cell-row error-line", title, count),
                Nodes.row("cell-row error-line", about, age),
                remark);
        private final HBox box = Nodes.row("error-row", icon, words);

        Cell() {
            getStyleClass().add("error-cell");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            for (Label wraps : List.of(title, about)) {
                HBox.setHgrow(wraps, Priority.ALWAYS);
                wraps.setMaxWidth(Double.MAX_VALUE);
                wraps.setMinWidth(0);
            }
            age.setMinWidth(USE_PREF_SIZE);
            count.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            box.prefWidthProperty().bind(widthProperty());
        }

        @Override
        protected void updateItem(@Nullable ErrorView e, boolean empty) {
            super.updateItem(e, empty);
            if (empty || e == null) {
                setGraphic(null);
                return;
            }
            title.setText(model.listTitle(e));
            count.setText(String.valueOf(model.count(e)));
            about.setText(model.listDetail(e));
            age.setText(model.age(e));
            String said = model.remark(e);
            remark.setText(said == null ? "" : said);
            Nodes.show(remark, said != null);
            icon.setIconCode(Causes.icon(e));
            Nodes.swapClass(icon, List.of("tone-warn", "tone-bad"), Causes.toneClass(e));
            setAccessibleText(title.getText() + ", " + about.getText() + ", " + age.getText());
            setGraphic(box);
        }
    }
}
