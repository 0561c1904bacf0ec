package app.cartwright.desktop.wizard;

/** Whether there is an account with CartRover already. */
final class AccountModel implements StepModel {
    static final String HAS_ACCOUNT = "hasAccount";
    private final AnswerSheet sheet;

    AccountModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    boolean answered() {
        return !sheet.value(HAS_ACCOUNT).isEmpty();
    }

    boolean hasAccount() {
        return sheet.tick(HAS_ACCOUNT, false);
    }

    void choose(boolean has) {
        sheet.put(HAS_ACCOUNT, has);
    }

    @Override
    public Gate gate() {
        if (!answered()) {
            return Gate.waits(sheet.texts().of("wizard.gate.account"));
        }
        return hasAccount() ? Gate.OPEN : Gate.waits(sheet.texts().of("wizard.gate.signUp"));
    }
}
