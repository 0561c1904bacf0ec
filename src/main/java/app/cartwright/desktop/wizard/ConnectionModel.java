package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.base.Tasks.Work;
import app.cartwright.desktop.ui.NewPassphrase;
import app.cartwright.setup.ConnectStep;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Proving one of the two connections. A key goes to where keys are kept at once and is never held here. */
final class ConnectionModel implements StepModel {
    static final String COMPANY_ID = "companyId";
    static final String SAVED = "savedOnCartRover";
    static final String SAVED_ASKED = "savedAsked";
    /** The answer to a check that reached nobody. */
    static final String NO_NETWORK = "noNetwork";
    /** A network that is back is found without a click. */
    static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(20);

    private static final String API_USER = "apiUser";

    private final AnswerSheet sheet;
    private final boolean isInflow;
    private @Nullable KeyKeeping keeping;
    private @Nullable Connection refused;
    private @Nullable Work checking;
    private ConnectStep step = ConnectStep.KEY;
    private int checks;
    private @Nullable String passphraseFault;
    private int looks;
    private boolean replacing;
    private boolean fileWanted;
    private String user = "";
    private Runnable pressAgain = () -> {};

    ConnectionModel(AnswerSheet sheet, boolean isInflow) {
        this.sheet = sheet;
        this.isInflow = isInflow;
    }

    boolean isInflow() {
        return isInflow;
    }

    /** {@code inflow} or {@code cartrover}, as texts and the desk name it. */
    String api() {
        return isInflow ? "inflow" : "cartrover";
    }

    @Override
    public void entered() {
        int mine = ++looks;
        // A keyring may let somebody wait for its password; what is known by then counts.
        sheet.ask(SetupDesk::keyKeeping, kept -> {
            if (mine == looks) {
                keeping = kept;
            }
        });
    }

    /** The last answer: the refusal of what was tried just now, else what is known. */
    @Nullable
    Connection connection() {
        Connection last = refused;
        return last != null ? last : isInflow ? sheet.inflow() : sheet.cartrover();
    }

    boolean connected() {
        Connection is = connection();
        return is != null && is.connected();
    }

    boolean checking() {
        return checking != null;
    }

    /** How far the check is that is under way. */
    ConnectStep step() {
        return step;
    }

    /** Whether a key is kept, so that its field shows only where it is. */
    boolean keyKept() {
        return connected() && !replacing;
    }

    /** Company id or API user as it stands in the field. */
    String account() {
        return isInflow ? sheet.value(COMPANY_ID) : user.isEmpty() ? sheet.value(API_USER) : user;
    }

    /** Shows the field for a new key. */
    void replace() {
        replacing = true;
        sheet.changed();
    }

    void connect(String account, String key) {
        if (checking != null) {
            return;
        }
        String who = account.strip();
        if (isInflow) {
            sheet.put(COMPANY_ID, who);
        } else {
            user = who;
        }
        run((desk, heard) -> isInflow
                ? desk.connectInflow(who, key.strip(), heard)
                : desk.connectCartRover(who, key.strip(), heard));
    }

    /** Proves it again with the key that is kept. */
    void testAgain() {
        if (checking == null) {
            run((desk, heard) -> desk.test(api(), heard));
        }
    }

    /** What tries again by itself what reached nobody: the fields hold the key, not this. */
    void triesAgainBy(Runnable press) {
        pressAgain = press;
    }

    private void tryAgain(int check) {
        if (check == checks && checking == null) {
            pressAgain.run();
        }
    }

    private interface Check {
        Connection of(SetupDesk desk, Consumer<ConnectStep> heard);
    }

    private void run(Check check) {
        int mine = ++checks;
        refused = null;
        checking = Work.none();
        step = ConnectStep.KEY;
        sheet.changed();
        Consumer<ConnectStep> heard = at -> sheet.tell(() -> reached(mine, at));
        Work started = sheet.ask(desk -> check.of(desk, heard), this::answered, why -> {
            checking = null;
            refused = unexpected(why);
        });
        if (checking != null) {
            checking = started;
        }
    }

    /** A check that was stopped may still tell how far it is, and what it tells may arrive in another order. */
    private void reached(int check, ConnectStep at) {
        if (check == checks && checking != null && at.compareTo(step) > 0) {
            step = at;
            sheet.changed();
        }
    }

    /** Stops waiting for the answer. */
    void stop() {
        Work work = checking;
        if (work != null) {
            work.stop();
            checking = null;
            sheet.changed();
        }
    }

    private void answered(Connection answer) {
        checking = null;
        refused = answer.connected() ? null : answer;
        if (answer.connected()) {
            replacing = false;
        }
        if (answer.answer().equals("keysNotKept")) {
            entered();
        }
        if (answer.answer().equals(NO_NETWORK)) {
            int mine = checks;
            sheet.later(TRIED_AGAIN_AFTER, () -> tryAgain(mine));
        }
    }

    private Connection unexpected(String why) {
        var texts = sheet.texts();
        return new Connection(
                false,
                "failed",
                texts.of("wizard.connect.failed"),
                why,
                texts.of("wizard.connect.failed.next"),
                null,
                java.util.List.of(),
                null,
                null);
    }

    /** Where keys are kept, or null before it is known. */
    @Nullable
    KeyKeeping keeping() {
        return keeping;
    }

    /** Whether the owner has to choose where keys are kept before one can be. */
    boolean keepingUnsettled() {
        KeyKeeping is = keeping;
        return is != null && !is.usable();
    }

    /** The tick "Keep the keys in an encrypted file". */
    boolean fileWanted() {
        return fileWanted;
    }

    void wantFile(boolean wanted) {
        fileWanted = wanted;
        sheet.changed();
    }

    @Nullable
    String passphraseFault() {
        return passphraseFault;
    }

    /** Keeps keys in an encrypted file from now on; {@code again} counts only where there is no such file yet. */
    void useEncryptedFile(String passphrase, String again) {
        KeyKeeping is = keeping;
        boolean toOpen = is != null && is.toOpen();
        String wrong = new NewPassphrase(passphrase, toOpen ? passphrase : again).fault();
        if (wrong != null) {
            passphraseFault = sheet.texts().of(wrong);
            sheet.changed();
            return;
        }
        passphraseFault = null;
        sheet.ask(
                desk -> desk.useEncryptedFile(passphrase),
                result -> {
                    passphraseFault = result.done() ? null : result.sentence();
                    refused = result.done() ? null : refused;
                    entered();
                },
                why -> passphraseFault = why);
    }

    @Override
    public Gate gate() {
        var texts = sheet.texts();
        if (!connected()) {
            return Gate.waits(texts.of("wizard.gate.badge"));
        }
        boolean ask = !isInflow && !sheet.tick(SAVED, false) && !sheet.tick(SAVED_ASKED, false);
        return ask ? Gate.asks(texts.of("wizard.gate.saved")) : Gate.OPEN;
    }
}
