package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsChanges;
import app.cartwright.setup.WizardAnswers;
import app.cartwright.setup.WizardSteps;
import java.net.URI;
import java.util.Map;

/** Points settings and the wizard's answers at the practice shop, whose addresses are others at each start. */
final class PracticeAddresses {
    private final LocalParts local;

    PracticeAddresses(LocalParts local) {
        this.local = local;
    }

    void use(PracticeWorld world) {
        new WizardSteps(local.shelf(), local.settings(), local.clock(), local.zone())
                .answer(Map.of(
                        WizardAnswers.Name.COMPANY_ID,
                        world.companyId(),
                        WizardAnswers.Name.INFLOW_URL,
                        world.address(Api.INFLOW).toString(),
                        WizardAnswers.Name.CARTROVER_URL,
                        world.address(Api.CARTROVER).toString()));
        Settings before = local.settings().orNull();
        if (before != null) {
            URI inflow = world.address(Api.INFLOW);
            URI cartrover = world.address(Api.CARTROVER);
            local.settings()
                    .change(
                            "The practice shop is open again",
                            s -> SettingsChanges.withCartRover(
                                    SettingsChanges.withInflow(
                                            s,
                                            new Settings.Inflow(
                                                    s.inflow().companyId(),
                                                    inflow,
                                                    s.inflow().apiVersion())),
                                    new Settings.CartRover(cartrover)));
        }
    }
}
