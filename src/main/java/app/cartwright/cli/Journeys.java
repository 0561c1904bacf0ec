package app.cartwright.cli;

import app.cartwright.bridge.JourneyStep;
import java.util.List;

/** A journey as text. */
final class Journeys {
    private Journeys() {}

    static String text(List<JourneyStep> steps, Console console) {
        Table table = new Table("WHEN", "STEP", "DETAIL", "PROCESS ID").words("DETAIL");
        for (JourneyStep step : steps) {
            table.row(console.time(step.at()), step.step(), step.detail(), step.processId());
        }
        return console.table(table);
    }
}
