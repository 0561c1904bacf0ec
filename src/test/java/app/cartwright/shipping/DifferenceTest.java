package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M86")
class DifferenceTest {
    private static PackedParcel parcel(String id, String carrier, String tracking, String assam) {
        return new PackedParcel(
                id,
                carrier,
                carrier,
                null,
                tracking,
                Shop.SHIPPED,
                List.of(new PackedParcel.Item("TEA-ASSAM-100", new BigDecimal(assam))));
    }

    @Test
    void equalParcelsDifferInNothing() {
        PackedParcel again =
                parcel("s1", "UPS", "1Z001", "2.00").shippedAt(OffsetDateTime.parse("2026-03-03T20:15:00Z"));

        assertThat(Difference.between(List.of(parcel("s1", "UPS", "1Z001", "2")), List.of(again)))
                .isEmpty();
    }

    @Test
    void eachChangeIsNamedWithBothValues() {
        assertThat(Difference.between(
                        List.of(parcel("s1", "UPS", "1Z001", "2")), List.of(parcel("s1", "USPS", "9400", "3"))))
                .contains("Tracking number 1Z001 → 9400; Carrier UPS → USPS; TEA-ASSAM-100 2 → 3");
    }

    @Test
    void parcelsThatCameOrWentAreNamed() {
        assertThat(Difference.between(
                        List.of(parcel("s1", "UPS", "1Z001", "2"), parcel("s2", "UPS", "1Z002", "2")),
                        List.of(parcel("s1", "UPS", "1Z001", "2"), parcel("s3", "UPS", "1Z003", "2"))))
                .contains("Parcel 1Z002 is gone; A parcel was added: 1Z003");
    }
}
