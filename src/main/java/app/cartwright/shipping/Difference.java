package app.cartwright.shipping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed in inFlow after the one push. Nothing of it is ever sent: it is told once, to be done by hand. */
final class Difference {
    private Difference() {}

    /** The changes in words; empty where the parcels tell the same. */
    static Optional<String> between(List<PackedParcel> sent, List<PackedParcel> now) {
        List<String> changes = new ArrayList<>();
        List<PackedParcel> rest = new ArrayList<>(now);
        for (int i = 0; i < sent.size(); i++) {
            PackedParcel before = sent.get(i);
            PackedParcel after = take(rest, before);
            String which = sent.size() == 1 ? "" : " of parcel " + (i + 1);
            if (after == null) {
                changes.add("Parcel " + label(before, i) + " is gone");
                continue;
            }
            change(changes, "Tracking number" + which, before.trackingNumber(), after.trackingNumber());
            change(changes, "Carrier" + which, before.carrier(), after.carrier());
            if (!before.shipLineId().isEmpty() && !Objects.equals(instant(before), instant(after))) {
                change(changes, "Ship date" + which, date(before), date(after));
            }
            contents(changes, which, before, after);
        }
        rest.forEach(parcel -> changes.add("A parcel was added: " + orBlank(parcel.trackingNumber())));
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", changes));
    }

    /** By id of the ship line; an order sent without one has its single parcel. */
    private static @Nullable PackedParcel take(List<PackedParcel> rest, PackedParcel before) {
        for (PackedParcel candidate : rest) {
            if (candidate.shipLineId().equals(before.shipLineId())) {
                rest.remove(candidate);
                return candidate;
            }
        }
        for (PackedParcel candidate : rest) {
            if (!before.trackingNumber().isEmpty() && candidate.trackingNumber().equals(before.trackingNumber())) {
                rest.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private static void contents(List<String> changes, String which, PackedParcel before, PackedParcel after) {
        Map<String, BigDecimal> counts = counts(after);
        counts(before).forEach((sku, count) -> {
            BigDecimal then = counts.remove(sku);
            if (then == null || then.compareTo(count) != 0) {
                changes.add(
                        sku + which + " " + Packing.plain(count) + " → " + (then == null ? "0" : Packing.plain(then)));
            }
        });
        counts.forEach((sku, count) -> changes.add(sku + which + " 0 → " + Packing.plain(count)));
    }

    private static Map<String, BigDecimal> counts(PackedParcel parcel) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        parcel.items().forEach(item -> counts.merge(item.sku(), item.quantity(), BigDecimal::add));
        return counts;
    }

    private static void change(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " " + orBlank(before) + " → " + orBlank(after));
        }
    }

    private static @Nullable Object instant(PackedParcel parcel) {
        return parcel.shippedAt() == null ? null : parcel.shippedAt().toInstant();
    }

    private static String date(PackedParcel parcel) {
        return parcel.shippedAt() == null ? "" : parcel.shippedAt().toString();
    }

    private static String label(PackedParcel parcel, int index) {
        return parcel.trackingNumber().isEmpty() ? Integer.toString(index + 1) : parcel.trackingNumber();
    }

    private static String orBlank(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
