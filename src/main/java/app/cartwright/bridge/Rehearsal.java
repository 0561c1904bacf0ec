package app.cartwright.bridge;

import app.cartwright.secrets.Keys;
import app.cartwright.setup.Settings;
import app.cartwright.setup.WizardSteps;

/** A dry run of the first sync, with the answers that the wizard has so far. */
final class Rehearsal {
    private final Works works;

    Rehearsal(Works works) {
        this.works = works;
    }

    DryRunView view() {
        LocalParts local = works.local();
        Settings draft = new WizardSteps(local.shelf(), local.settings(), local.clock(), local.zone()).draft();
        if (draft == null) {
            throw Failure.notSetUp();
        }
        Keys pair = works.keys().keys();
        Clients clients = works.calls().clients();
        Crew crew = new Crew(
                local,
                new DraftBook(draft),
                clients.inflow(draft.inflow(), pair.inflowApiKey()),
                clients.cartrover(draft.cartrover(), pair.cartroverApiUser(), pair.cartroverApiKey()));
        return new DryRun(crew, draft).view();
    }
}
