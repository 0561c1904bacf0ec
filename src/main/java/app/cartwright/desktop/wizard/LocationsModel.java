package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.DoubleCount;
import app.cartwright.bridge.SetupDesk.InflowLocation;
import app.cartwright.bridge.SetupDesk.Locations;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which CartRover location gets its numbers from where. */
final class LocationsModel implements StepModel {
    static final String ALL = "ALL";
    private static final String SWITCH = "pushInventory";
    private static final String ACCEPT = "acceptDoubleCount";
    private static final String LOCATION = "location:";

    private final AnswerSheet sheet;
    private @Nullable Locations read;
    private boolean reading;
    private List<DoubleCount> doubleCounts = List.of();
    private int asked;
    private int told;
    private int wished;

    LocationsModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void entered() {
        read();
    }

    /** Reads the locations of both sides. */
    void read() {
        if (reading) {
            return;
        }
        reading = true;
        sheet.changed();
        sheet.ask(
                SetupDesk::readLocations,
                locations -> {
                    reading = false;
                    read = locations;
                    check();
                },
                why -> {
                    reading = false;
                    read = new Locations(List.of(), List.of(), List.of(), null, Map.of(), why);
                });
    }

    boolean reading() {
        return reading;
    }

    @Nullable
    Locations locations() {
        return read;
    }

    boolean pushes() {
        return sheet.tick(SWITCH, draftPushes());
    }

    private boolean draftPushes() {
        Settings draft = sheet.draft();
        return draft == null || draft.pushInventory().enabled();
    }

    void push(boolean on) {
        if (on != pushes()) {
            sheet.put(SWITCH, on);
        }
    }

    /** One for each CartRover location, in CartRover's order, then those that were added by name. */
    List<LocationMapping> rows() {
        Map<String, LocationMapping> rows = new LinkedHashMap<>();
        Locations is = read;
        if (is != null) {
            is.cartroverLocations().forEach(name -> rows.put(name, new LocationMapping(name, false, usual())));
        }
        Settings draft = sheet.draft();
        if (draft != null) {
            draft.pushInventory().locations().forEach(row -> rows.put(row.cartroverLocation(), row));
        }
        rows.replaceAll((name, row) -> answered(row));
        return List.copyOf(rows.values());
    }

    private LocationMapping answered(LocationMapping row) {
        String value = sheet.value(LOCATION + row.cartroverLocation());
        int blank = value.indexOf(' ');
        if (blank < 0) {
            return row;
        }
        return new LocationMapping(
                row.cartroverLocation(), value.startsWith("on "), source(value.substring(blank + 1), row.source()));
    }

    private Source source(String id, Source otherwise) {
        if (id.equals(ALL)) {
            return new Source.All();
        }
        return sources().stream()
                .filter(l -> l.locationId().equals(id))
                .<Source>map(l -> new Source.One(l.locationId(), l.name()))
                .findFirst()
                .orElse(otherwise);
    }

    private Source usual() {
        List<InflowLocation> all = sources();
        return all.size() == 1
                ? new Source.One(all.getFirst().locationId(), all.getFirst().name())
                : new Source.All();
    }

    /** inFlow's locations. */
    List<InflowLocation> sources() {
        Locations is = read;
        return is == null ? List.of() : is.inflowLocations();
    }

    void enable(LocationMapping row, boolean on) {
        store(row.cartroverLocation(), on, row.source());
    }

    void take(LocationMapping row, Source from) {
        store(row.cartroverLocation(), row.enabled(), from);
    }

    /** Adds a location that CartRover doesn't list yet. */
    void add(String name) {
        String clean = name.strip();
        if (!clean.isEmpty()
                && rows().stream().noneMatch(r -> r.cartroverLocation().equals(clean))) {
            store(clean, true, usual());
        }
    }

    private void store(String name, boolean on, Source from) {
        String id = from instanceof Source.One one ? one.locationId() : ALL;
        sheet.put(ACCEPT, false);
        sheet.put(LOCATION + name, (on ? "on " : "off ") + id);
        check();
    }

    /** Looks for stock that is counted twice; only the newest answer counts. */
    private void check() {
        int mine = ++asked;
        sheet.ask(
                desk -> {
                    Settings now = desk.answers().draft();
                    return desk.doubleCounts(
                            now == null ? List.of() : now.pushInventory().locations());
                },
                found -> {
                    if (mine == asked) {
                        told = mine;
                        doubleCounts = found;
                    }
                },
                why -> told = mine);
    }

    /** Stock that is counted twice, unless the owner knows; none while nothing is pushed. */
    List<DoubleCount> doubleCounts() {
        return pushes() ? doubleCounts : List.of();
    }

    /** The same, together where the same CartRover locations count them: they have the same ways out. */
    List<List<DoubleCount>> doubleCountsTogether() {
        return List.copyOf(doubleCounts().stream()
                .collect(
                        Collectors.groupingBy(DoubleCount::cartroverLocations, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    boolean accepted() {
        return sheet.tick(ACCEPT, false);
    }

    void accept() {
        sheet.put(ACCEPT, true);
    }

    boolean countedTwice(LocationMapping row) {
        return row.enabled()
                && doubleCounts().stream().anyMatch(d -> d.cartroverLocations().contains(row.cartroverLocation()));
    }

    /** The first way out: a single location for one that takes all, or null where none takes all. */
    @Nullable
    LocationMapping oneToOne(DoubleCount twice) {
        LocationMapping all = rows().stream()
                .filter(r -> twice.cartroverLocations().contains(r.cartroverLocation()))
                .filter(r -> r.source() instanceof Source.All)
                .findFirst()
                .orElse(null);
        if (all == null) {
            return null;
        }
        String name = all.cartroverLocation();
        List<String> used = rows().stream()
                .filter(LocationMapping::enabled)
                .map(r -> r.source() instanceof Source.One one ? one.locationId() : "")
                .toList();
        return sources().stream()
                .filter(l -> !used.contains(l.locationId()))
                .findFirst()
                .map(l -> new LocationMapping(all.cartroverLocation(), true, new Source.One(l.locationId(), l.name())))
                .orElse(null);
    }

    /** The second way out: which location to switch off. */
    @Nullable
    LocationMapping switchOff(DoubleCount twice) {
        List<LocationMapping> involved = rows().stream()
                .filter(LocationMapping::enabled)
                .filter(r -> twice.cartroverLocations().contains(r.cartroverLocation()))
                .toList();
        return involved.stream()
                .filter(r -> r.source() instanceof Source.One)
                .reduce((first, last) -> last)
                .orElse(involved.isEmpty() ? null : involved.getLast());
    }

    /** The example's number in a CartRover location; null where it is not known. */
    @Nullable
    BigDecimal example(LocationMapping row) {
        Locations is = read;
        if (is == null || is.exampleSku() == null) {
            return null;
        }
        return switch (row.source()) {
            case Source.One one ->
                is.exampleByInflowLocation().isEmpty()
                        ? null
                        : is.exampleByInflowLocation().getOrDefault(one.locationId(), BigDecimal.ZERO);
            case Source.All whole -> is.exampleByInflowLocation().isEmpty() ? null : owned();
        };
    }

    /** Takes another SKU as the example; its figures are read live. */
    void showExample(String sku) {
        Locations is = read;
        if (is == null || sku.equals(is.exampleSku())) {
            return;
        }
        int mine = ++wished;
        sheet.ask(desk -> desk.example(sku), figures -> {
            Locations now = read;
            if (mine == wished && now != null) {
                read = new Locations(
                        now.cartroverLocations(), now.inflowLocations(), now.skus(), sku, figures, now.failure());
            }
        });
    }

    /** How many SKUs are pushed, and so counted twice where a location is. */
    int skus() {
        Locations is = read;
        return is == null ? 0 : is.skus().size();
    }

    /** How many of the example there are in all. */
    BigDecimal owned() {
        Locations is = read;
        return is == null
                ? BigDecimal.ZERO
                : is.exampleByInflowLocation().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a cart that combines all locations would be told of the example. */
    BigDecimal combined() {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocationMapping row : rows()) {
            BigDecimal figure = row.enabled() ? example(row) : null;
            sum = figure == null ? sum : sum.add(figure.max(BigDecimal.ZERO));
        }
        return sum;
    }

    @Override
    public Gate gate() {
        var texts = sheet.texts();
        if (!pushes()) {
            return Gate.OPEN;
        }
        Locations is = read;
        if (is == null || is.failure() != null && rows().isEmpty()) {
            return Gate.waits(texts.of("wizard.gate.locations"));
        }
        if (told != asked) {
            return Gate.waits(texts.of("wizard.gate.checking"));
        }
        return doubleCounts().isEmpty() || accepted() ? Gate.OPEN : Gate.waits(texts.of("wizard.gate.twice"));
    }
}
