package app.cartwright.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * One bug that is planted into a copy of the engine's classes.
 *
 * @param what what is wrong, in words
 * @param target the class that is changed
 */
record PlantedBug(String name, String what, String target, Changes.Change change) {
    static PlantedBug of(String name, String what, String target, Changes.Change change) {
        return new PlantedBug(name, what, "app.cartwright." + target, change);
    }

    static List<PlantedBug> all() {
        List<PlantedBug> all = new ArrayList<>(OrderBugs.all());
        all.addAll(OutcomeBugs.all());
        all.addAll(StockAndShippingBugs.all());
        all.addAll(ScheduleBugs.all());
        return List.copyOf(all);
    }
}
