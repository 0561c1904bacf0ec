package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WizardJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void whatAProofHasSeenIsThereWhenTheSetUpIsTakenUpAgain() {
        List<Seen> seen = List.of(new Seen(2, "locations", "Main warehouse, Retail store"), Seen.products(1));
        Proof proof =
                ConnectionCheck.ofCartRover(new Outcome.Done<>("x", null), NOW).withFacts(seen);
        WizardAnswers none = WizardAnswers.NONE;
        WizardAnswers proved = new WizardAnswers(
                none.step(),
                none.plain(),
                proof,
                none.cartrover(),
                none.cartList(),
                none.carts(),
                none.cartsCheckedAt(),
                none.prefixes(),
                none.skus(),
                none.inflowLocations(),
                none.locationsRead(),
                none.mappings());
        assertThat(WizardJson.read(WizardJson.text(proved)).inflow())
                .isNotNull()
                .satisfies(p -> assertThat(p.facts()).isEqualTo(seen));
    }

    @Test
    void sentencesThatAnEarlierVersionHasStoredAreShownAsTheyAre() {
        String earlier = WizardJson.text(WizardAnswers.NONE).replaceFirst("\\{", """
                        {"inflow":{"title":"Connected","provedAt":"2026-11-20T09:00:00Z",
                         "facts":["2 locations: Main warehouse, Retail store"]},""");
        assertThat(WizardJson.read(earlier).inflow())
                .isNotNull()
                .satisfies(p -> assertThat(p.facts())
                        .extracting(Seen::sentence)
                        .containsExactly("2 locations: Main warehouse, Retail store"));
    }
}
