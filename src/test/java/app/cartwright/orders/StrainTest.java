package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import org.junit.jupiter.api.Test;

class StrainTest {
    @Test
    void aRefusedListIsNamedWithTheServicesOwnWords() {
        Outcome<?> refused = new Outcome.Refused<>(new Outcome.Refusal(
                Outcome.RefusalKind.NOT_FOUND,
                404,
                null,
                "no such thing",
                "{\"message\":\"no such thing\"}",
                null,
                null));

        Trouble trouble = Strain.needed(Api.INFLOW, "its currencies", refused);

        assertThat(trouble).isInstanceOfSatisfying(Trouble.NoAnswer.class, told -> {
            assertThat(told.detail()).isEqualTo("inFlow did not give its currencies: “no such thing”.");
            assertThat(told.rawAnswer()).isEqualTo("{\"message\":\"no such thing\"}");
        });
    }
}
