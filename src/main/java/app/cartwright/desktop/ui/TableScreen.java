package app.cartwright.desktop.ui;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.base.LiveData.Subscription;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * A page of one table: head, filters, rows with all their states, and one row that is open in detail. A page says what it
 * reads, which rows that gives and which of them the filters let through.
 *
 * @param <F> what is read in the background
 * @param <R> a row
 * @param <D> a row in detail
 */
public abstract class TableScreen<F, R, D> implements Screen {
    /** What the page works with. */
    protected final Desk desk;
    /** The field that finds rows. */
    protected final SearchField search;

    private final Words words;
    private final DataTable<R> table;
    private final OpenRow<D> detail;
    private @Nullable Subscription reading;

    /**
     * The text keys of a page.
     *
     * @param search what can be found
     * @param none the title where there is no row; with {@code .sentence} what comes when
     * @param hidden the title where the filters hide all
     * @param hiddenCount how many they hide
     * @param file the name of the exported file
     */
    public record Words(String search, Ikon icon, String none, String hidden, String hiddenCount, String file) {}

    /** A page whose nodes its own constructor puts together. */
    protected TableScreen(Desk desk, Words words, String id, Function<R, String> key, List<Column<R>> columns) {
        this.desk = desk;
        this.words = words;
        this.search = new SearchField(desk.texts().of(words.search()));
        this.table = new DataTable<>(desk, key, columns);
        this.detail = new OpenRow<>(desk.live(), this::readDetail, this::showDetail);
        search.setId(id + "-search");
        table.view().setId(id + "-table");
        table.view().setAccessibleText(desk.texts().of("page." + id.toUpperCase(java.util.Locale.ROOT)));
        table.onOpen(row -> detail.open(key.apply(row)));
        table.whenEmpty(this::nothing, this::allHidden);
        search.wanted().subscribe(text -> filterSoon());
    }

    /** What the page shows, from the local store. */
    protected abstract F read(Bridge bridge);

    /** Takes what was read; returns the rows, or null where what is shown has to stay as it is. */
    protected abstract @Nullable List<R> taken(F facts);

    /** Shows the rows that the filters let through, with {@link DataTable#filter}, and the words around them. */
    protected abstract void filter();

    /** Takes all filters back. */
    protected abstract void clearFilters();

    /** One row in detail; in the background. */
    protected java.util.Optional<D> readDetail(Bridge bridge, String key) {
        return java.util.Optional.empty();
    }

    /** Shows a row in detail. */
    protected void showDetail(D detail) {}

    /** Hides the detail. Returns whether it was shown. */
    protected boolean hideDetail() {
        return false;
    }

    /** What stands where there is no row at all. */
    protected Node nothing() {
        return new EmptyState(
                words.icon(),
                Tone.NEUTRAL,
                desk.texts().of(words.none()),
                desk.texts().of(words.none() + ".sentence"));
    }

    /** What stands where the filters hide all rows. */
    protected String hiddenSentence() {
        return desk.texts().count(words.hiddenCount(), table.size());
    }

    /** The table. */
    protected final DataTable<R> table() {
        return table;
    }

    /** Filters again whenever one of the filters changes. */
    protected final void filterSoon() {
        if (reading != null) {
            filter();
        }
    }

    /** The page of these parts: title row, filter row, and below them the body. */
    protected static VBox page(Node header, Node... body) {
        return Nodes.column("page", header, Nodes.grow(Nodes.column("page-body", body)));
    }

    @Override
    public final Node searchField() {
        return search;
    }

    @Override
    public final void opened() {
        reading = desk.live().subscribe(this::read, this::show, e -> table.showFailure(Unreadable.state(desk)));
        detail.watch();
    }

    private void show(F facts) {
        List<R> rows = taken(facts);
        if (rows == null) {
            return;
        }
        table.show(rows);
        filter();
        String open = detail.key();
        if (open != null) {
            table.select(open);
        }
    }

    @Override
    public final void closed() {
        Subscription was = reading;
        reading = null;
        if (was != null) {
            was.stop();
        }
        detail.rest();
    }

    @Override
    public void show(@Nullable String target) {
        if (target != null) {
            detail.open(target);
            table.select(target);
        }
    }

    @Override
    public final void export() {
        table.export(desk.texts().of(words.file()));
    }

    @Override
    public final boolean escape() {
        boolean was = detail.close();
        boolean shown = hideDetail();
        if (shown) {
            table.view().requestFocus();
        }
        return was || shown;
    }

    private Node allHidden() {
        return new EmptyState(
                Feather.FILTER,
                Tone.NEUTRAL,
                desk.texts().of(words.hidden()),
                hiddenSentence(),
                Nodes.button(desk.texts().of("filter.clear"), this::clearFilters));
    }
}
