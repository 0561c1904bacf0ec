package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.NewOrder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often an error is said to be checked again is how often that happens. */
class CheckedAgainTest {
    @TempDir
    Path folder;

    private NightShop shop;

    @BeforeEach
    void open() {
        shop = new NightShop(folder.resolve("home"));
        shop.sync();
        shop.place(NewOrder.of("1061", NightShop.CART).line("TEA-NOWHERE-1", "1", "15.00"));
        shop.goOn(Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ErrorView missing() {
        return shop.bridge().errors(false).stream()
                .filter(e -> e.code().equals("sku-missing") && e.subject().contains("TEA-NOWHERE-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("M108")
    void aMissingSkuIsLookedUpAgainWithinTheTimeThatIsSaid() {
        Integer every = missing().checkedEverySeconds();
        assertThat(every).isEqualTo(300);
        shop.sandbox.inflow().catalogue().renameSku("TIN-SMALL", "TEA-NOWHERE-1");
        shop.goOn(Duration.ofSeconds(every + 120));
        assertThat(shop.bridge().errors(false)).noneMatch(e -> e.subject().contains("TEA-NOWHERE-1"));
    }

    @Test
    @Tag("P9")
    void whilePausedNothingIsCheckedSoNothingIsPromised() {
        shop.bridge().pause(null);
        assertThat(missing().checkedEverySeconds()).isNull();
    }
}
