package app.cartwright.setup;

import app.cartwright.setup.SettingsDefaults.Range;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The set-up file: JSON text to a draft, with every fault listed at once. Names of locations and carts are looked up
 * later, by {@link SetupResolution}.
 */
public final class SetupFile {
    /** The source that means all inFlow locations together. */
    public static final String ALL = "ALL";

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = SetupText.LARGEST;

    private static final int MOST_FAULTS = 500;
    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final List<SetupFault> faults = new ArrayList<>();

    private SetupFile() {}

    /**
     * What reading gave.
     *
     * @param draft the set-up, or null where there is a fault
     * @param faults everything that is wrong, in the order of the file as far as it can be
     */
    public record Read(@Nullable SetupDraft draft, List<SetupFault> faults) {}

    /** Reads a file's bytes. Never throws, whatever they are. */
    public static Read read(byte[] bytes) {
        SetupFile file = new SetupFile();
        JsonNode root = SetupText.tree(bytes, file.faults);
        SetupDraft draft = null;
        if (root instanceof ObjectNode object) {
            draft = file.draft(new SetupFields(object, "", file.faults));
        } else if (root != null) {
            file.faults.add(new SetupFault("file", "Is to be one object in braces."));
        }
        return new Read(file.faults.isEmpty() ? draft : null, shown(file.faults));
    }

    private static List<SetupFault> shown(List<SetupFault> faults) {
        List<SetupFault> shown = new ArrayList<>(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        if (faults.size() > MOST_FAULTS) {
            shown.add(new SetupFault("file", "Has " + (faults.size() - MOST_FAULTS) + " more faults of such kinds."));
        }
        return List.copyOf(shown);
    }

    /** Whether a text can be inFlow's company id, which is a part of every address. */
    static boolean companyId(String text) {
        return COMPANY.matcher(text).matches();
    }

    private SetupDraft draft(SetupFields root) {
        Settings.Inflow inflow = inflow(root.object("inflow"));
        Settings.CartRover cartrover = cartrover(root.object("cartrover"));
        SetupDraft.Stock stock = stock(root.object("pushInventory"));
        SetupDraft.Orders orders = orders(root.object("pullOrders"));
        SetupDraft.Shipping shipping = shipping(root.object("pushShipping"));
        Settings.Limits limits = limits(root.object("limits"));
        Settings.Intervals intervals = intervals(root.object("intervals"));
        root.nothingElse();
        return new SetupDraft(inflow, cartrover, stock, orders, shipping, limits, intervals);
    }

    private static Settings.Inflow inflow(SetupFields fields) {
        String company = fields.required("companyId").strip();
        if (!company.isEmpty() && !companyId(company)) {
            fields.fault("companyId", "Is no company id: copy it from inFlow's Options › Integrations.");
        }
        URI url = url(fields, SettingsDefaults.INFLOW_URL);
        LocalDate version = fields.date("apiVersion");
        fields.nothingElse();
        return new Settings.Inflow(
                company, url, version == null ? SettingsDefaults.INFLOW_API_VERSION : version.toString());
    }

    private static Settings.CartRover cartrover(SetupFields fields) {
        Settings.CartRover cartrover = new Settings.CartRover(url(fields, SettingsDefaults.CARTROVER_URL));
        fields.nothingElse();
        return cartrover;
    }

    private static URI url(SetupFields fields, URI otherwise) {
        String text = fields.text("baseUrl");
        if (text == null) {
            return otherwise;
        }
        String fault = BaseUrl.fault(text);
        if (fault != null) {
            fields.fault("baseUrl", fault);
            return otherwise;
        }
        return BaseUrl.of(text);
    }

    private static SetupDraft.Stock stock(SetupFields fields) {
        boolean enabled = fields.flag("enabled", true);
        List<SetupDraft.Location> locations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SetupFields entry : fields.objects("locations")) {
            String name = entry.required("cartroverLocation");
            boolean on = entry.flag("enabled", true);
            String source = entry.required("source");
            entry.nothingElse();
            locations.add(new SetupDraft.Location(entry.path(), name, on, source));
            noteRepeated(entry, "cartroverLocation", name, names);
        }
        BigDecimal percent = fields.number("zeroGuardPercent", SettingsDefaults.GUARD_PERCENT);
        int atLeast =
                fields.whole("zeroGuardAtLeast", SettingsDefaults.GUARD_AT_LEAST, SettingsDefaults.ZERO_GUARD_AT_LEAST);
        boolean twice = fields.flag("acceptDoubleCount", false);
        fields.nothingElse();
        return new SetupDraft.Stock(
                enabled,
                List.copyOf(locations),
                percent == null ? SettingsDefaults.ZERO_GUARD_PERCENT : percent,
                atLeast,
                twice);
    }

    private static SetupDraft.Orders orders(SetupFields fields) {
        boolean enabled = fields.flag("enabled", true);
        String location = fields.text("location");
        if (ALL.equals(location)) {
            fields.fault("location", "Is to be one inFlow location: an order reserves its stock at one place.");
        }
        LocalDate since = fields.date("since");
        List<SetupDraft.NamedCart> carts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SetupFields entry : fields.objects("carts")) {
            String source = entry.required("orderSource");
            String prefix = prefix(entry, carts);
            entry.nothingElse();
            carts.add(new SetupDraft.NamedCart(entry.path(), source, prefix));
            noteRepeated(entry, "orderSource", source, names);
        }
        fields.nothingElse();
        return new SetupDraft.Orders(enabled, location, since, List.copyOf(carts));
    }

    private static @Nullable String prefix(SetupFields entry, List<SetupDraft.NamedCart> before) {
        String given = entry.textOrBlank("prefix");
        if (given == null) {
            return null;
        }
        String prefix = Prefixes.clean(given);
        String fault = Prefixes.shape(prefix);
        for (int i = 0; fault == null && i < before.size(); i++) {
            String other = before.get(i).prefix();
            fault = other == null
                    ? null
                    : Prefixes.clash(prefix, other, before.get(i).orderSource());
        }
        if (fault != null) {
            entry.fault("prefix", fault + ".");
        }
        return prefix;
    }

    private static SetupDraft.Shipping shipping(SetupFields fields) {
        boolean enabled = fields.flag("enabled", true);
        int settle = fields.whole("settleSeconds", SettingsDefaults.SETTLE, SettingsDefaults.SETTLE_SECONDS);
        int tracking =
                fields.whole("trackingWaitHours", SettingsDefaults.TRACKING_WAIT, SettingsDefaults.TRACKING_WAIT_HOURS);
        Map<String, String> carriers = null;
        SetupFields names = fields.object("carriers");
        if (fields.has("carriers")) {
            carriers = new LinkedHashMap<>();
            for (String name : names.names()) {
                if (name.isBlank() || name.length() > 200) {
                    names.fault(name, "Is to be the name of a carrier in inFlow.");
                }
                String sent = names.text(name);
                carriers.put(name, sent == null ? "" : sent);
            }
        }
        fields.nothingElse();
        return new SetupDraft.Shipping(enabled, settle, tracking, carriers);
    }

    private static Settings.Limits limits(SetupFields fields) {
        Range calls = SettingsDefaults.CALLS;
        Settings.Limits limits = new Settings.Limits(
                fields.whole("inflowPerMinute", calls, SettingsDefaults.INFLOW_PER_MINUTE),
                fields.whole("inflowPerHour", calls, SettingsDefaults.INFLOW_PER_HOUR),
                fields.whole("cartroverPerMinute", calls, SettingsDefaults.CARTROVER_PER_MINUTE));
        fields.nothingElse();
        return limits;
    }

    private static Settings.Intervals intervals(SetupFields fields) {
        Range seconds = SettingsDefaults.INTERVAL;
        Settings.Intervals intervals = new Settings.Intervals(
                fields.whole("ordersSeconds", seconds, SettingsDefaults.INTERVAL_SECONDS),
                fields.whole("inventorySeconds", seconds, SettingsDefaults.INTERVAL_SECONDS),
                fields.whole("shippingSeconds", seconds, SettingsDefaults.INTERVAL_SECONDS));
        fields.nothingElse();
        return intervals;
    }

    private static void noteRepeated(SetupFields entry, String field, String name, Set<String> before) {
        if (!name.isEmpty() && !before.add(name)) {
            entry.fault(field, "Stands in the list twice.");
        }
    }
}
