package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.AccountDesk;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PracticeShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * What the set-up refuses: each refusal given by the services themselves over HTTP, shown by the real window over the real
 * desk, and mended.
 */
class LiveRefusalsTest {
    private static final String WAITS = "Next is ready when the badge says Connected";
    private static final String IS_DOWN = "isn't answering right now";

    @TempDir
    Path folder;

    private LiveShop live;
    private Owner owner;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void wizard() {
        live = LiveShop.keysInOpenFile(folder).start();
        owner = live.owner;
        owner.press("#wizard-connect-own");
        owner.see("Connect inFlow Inventory");
    }

    @AfterEach
    void close() {
        assertThat(live.window().failures).isEmpty();
        live.close();
    }

    private void connectInflow(String company, String key) {
        owner.type("inflow-account", company);
        owner.type("inflow-key", key);
        owner.press("#inflow-connect");
    }

    private void connectInflow() {
        connectInflow(live.keys.companyId(), live.keys.inflowApiKey());
    }

    private void connectCartRover(String user, String key) {
        owner.type("cartrover-account", user);
        owner.type("cartrover-key", key);
        owner.press("#cartrover-connect");
    }

    private void connectCartRover() {
        connectCartRover(live.keys.cartRoverApiUser(), live.keys.cartRoverApiKey());
    }

    /** What is said, that no badge is shown, and that Next waits. */
    private void refused(String... words) {
        owner.see(words);
        owner.see("Not connected", "Next: ", WAITS);
        assertThat(owner.words()).doesNotContain("Proved at");
        String step = step();
        owner.press("#wizard-next");
        assertThat(step()).isEqualTo(step);
    }

    private void faulted(Fault fault, Api api) {
        live.sandbox.faults().next(fault, api, 1);
        if (api == Api.INFLOW) {
            connectInflow();
        } else {
            connectCartRover();
        }
    }

    private String step() {
        return onFx(() -> live.window().scene.lookup(".wizard-body").getId());
    }

    /** The address of a service that nothing listens at. */
    private static String nowhere() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("M33")
    void whatCannotBeACompanyIdOrAKeyIsToldWithoutACall() {
        for (String company : List.of("", "my shop", "a/b?c=d", "..")) {
            connectInflow(company, live.keys.inflowApiKey());
            refused("This can't be a company ID", "Next: copy it again from Options");
        }
        connectInflow(live.keys.companyId(), "");
        refused("This can't be a key");
        assertThat(live.sandbox.history().calls()).isEmpty();
        assertThat(live.home.resolve("keys.enc")).doesNotExist();
    }

    @Test
    @Tag("M33")
    void eachRefusalOfInflowIsToldApartAndTheRightPairIsConnectedAfterAll() {
        String title = "inFlow didn't accept this company ID and key";
        connectInflow("5e0c7a10-0001-4a00-9000-0000000000fe", live.keys.inflowApiKey());
        refused(title, "Next: copy both again from Options");
        connectInflow(live.keys.companyId(), "0123456789abcdef-1");
        refused(title);
        live.sandbox.inflow().planHasApi(false);
        connectInflow();
        refused("Your inFlow plan has no API access", "Next: add API access in inFlow");
        live.sandbox.inflow().planHasApi(true);
        faulted(Fault.CAPTIVE_PORTAL, Api.INFLOW);
        refused("Something between this computer and inFlow answered instead", "Next: open a web page to log in");
        for (Fault down : List.of(Fault.UNAVAILABLE_503, Fault.HTML_502_BEFORE, Fault.LOST_ANSWER)) {
            faulted(down, Api.INFLOW);
            refused("inFlow " + IS_DOWN, "Your key was not judged.");
        }
        live.at(nowhere(), live.address(Api.CARTROVER));
        connectInflow();
        refused("This computer can't reach the internet", "Nothing was sent");
        live.at(live.address(Api.INFLOW), live.address(Api.CARTROVER));
        assertThat(live.home.resolve("keys.enc")).doesNotExist();
        connectInflow();
        owner.see("Connected", "Proved at", "Locations", "2: Main warehouse, Shop floor", "Kept in the encrypted file");
        assertThat(live.home.resolve("keys.enc")).exists();
        live.sandbox.inflow().revokeKey();
        owner.press("Test again");
        refused(title);
    }

    @Test
    @Tag("M33")
    @Tag("M34")
    @Tag("M35")
    void eachRefusalOfCartRoverIsToldApartAndTheRightPairIsConnectedAfterAll() {
        AccountDesk account = live.sandbox.cartRover().account();
        connectInflow();
        owner.see("Proved at");
        owner.press("#wizard-next");
        owner.press("#account-have");
        owner.press("#wizard-next");
        owner.see("Connect your API user and key");

        connectCartRover(live.keys.cartRoverApiUser(), "pk_of_another");
        refused("CartRover didn't accept this user and key", "a new key switches the old one off at once");
        account.addCartKey("one-cart", "ck_1", PracticeShop.ORDER_SOURCES.getFirst());
        connectCartRover("one-cart", "ck_1");
        refused("This key opens one cart, not your merchant account", "Next: make the key in WMS Setup");
        account.wmsSaved(false);
        connectCartRover();
        refused("The key works, but the WMS set-up isn't saved", "Next: click Save on CartRover's WMS Setup page");
        account.wmsSaved(true);
        account.makeFulfilment(true);
        connectCartRover();
        refused("This is a fulfilment (3PL) account");
        account.makeFulfilment(false);
        faulted(Fault.CAPTIVE_PORTAL, Api.CARTROVER);
        refused("Something between this computer and CartRover answered instead");
        faulted(Fault.UNAVAILABLE_503, Api.CARTROVER);
        refused("CartRover " + IS_DOWN, "Your key was not judged.");
        live.at(live.address(Api.INFLOW), nowhere());
        connectCartRover();
        refused("This computer can't reach the internet", "Nothing was sent");
        live.at(live.address(Api.INFLOW), live.address(Api.CARTROVER));

        connectCartRover();
        owner.see("Connected", "The pair is accepted", "4 carts can be seen with it");
        account.revokeKeys();
        owner.press("Test again");
        refused("CartRover didn't accept this user and key");
        // The key that is refused is still kept: only a new one takes its place.
        account.rotateKey("pk_made_anew");
        connectCartRover(live.keys.cartRoverApiUser(), "pk_made_anew");
        owner.see("The pair is accepted");
        owner.press("#wizard-next");
        owner.see("Did you click Save on CartRover’s page?");
        owner.press("I clicked Save");
        owner.see("Set up carts in CartRover", "Check for carts first");
    }
}
