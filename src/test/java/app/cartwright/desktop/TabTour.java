package app.cartwright.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The way of the focus through a window: where Tab goes, and what is wrong with it. */
final class TabTour {
    /** More stops than any page has: a tour that is longer goes in a circle that leaves its first stop out. */
    private static final int LONGEST = 120;

    private final Scene scene;

    TabTour(Scene scene) {
        this.scene = scene;
    }

    /** All that can have the focus now within a node, in the order of the tree. */
    static List<Node> stops(Node within) {
        List<Node> found = new ArrayList<>();
        collect(within, found);
        return found;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Spinner || node instanceof ComboBoxBase) {
            return; // The field in it has no focus of its own.
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /**
     * What is wrong with the way from the first stop through all others and back to it.
     *
     * @param within what Tab must not leave: the whole window, or a question over it
     * @param regions in the order in which they are gone through, by their style class or {@code #id}
     */
    List<String> faults(Node within, List<String> regions) {
        List<Node> stops = Owner.onFx(() -> stops(within));
        Node first = Owner.onFx(() -> {
            Node start = stops.stream()
                    .filter(stop -> regionOf(stop, regions) == 0)
                    .findFirst()
                    .orElse(stops.getFirst());
            if (group(start) != null && group(start).getSelectedToggle() instanceof Node chosen) {
                start = chosen;
            }
            start.requestFocus();
            return start;
        });
        List<Node> forth = tour(first, false);
        List<Node> back = tour(first, true);
        return Owner.onFx(() -> {
            List<String> faults = new ArrayList<>();
            if (forth.size() == LONGEST) {
                faults.add("never comes back to " + name(first));
            }
            stops.stream()
                    .filter(stop -> !forth.contains(stop) && !besideOneOf(forth, stop))
                    .forEach(stop -> faults.add("is not reached: " + name(stop)));
            forth.stream()
                    .filter(stop -> !stops.contains(stop))
                    .forEach(stop -> faults.add("is outside: " + name(stop)));
            forth.stream()
                    .filter(stop -> spoken(stop).isBlank())
                    .forEach(stop -> faults.add("says nothing: " + name(stop)));
            for (int i = 1; i < forth.size(); i++) {
                Node from = forth.get(i - 1);
                Node to = forth.get(i);
                int before = regionOf(from, regions);
                int after = regionOf(to, regions);
                if (after < before || after == before && backwards(from, to)) {
                    faults.add("goes back from " + name(from) + " to " + name(to));
                }
            }
            List<Node> reversed = new ArrayList<>(back.subList(1, back.size()));
            Collections.reverse(reversed);
            reversed.addFirst(first);
            if (!reversed.equals(forth)) {
                faults.add("comes another way back: "
                        + reversed.stream().map(TabTour::name).toList());
            }
            return faults;
        });
    }

    private List<Node> tour(Node first, boolean back) {
        List<Node> visited = new ArrayList<>();
        Node at = first;
        do {
            visited.add(at);
            tab(back);
            at = Owner.onFx(scene::getFocusOwner);
        } while (at != first && visited.size() < LONGEST);
        return visited;
    }

    /**
     * Presses Tab, or Shift+Tab, where the focus is. Not by the robot: it waits a tenth of a second for each key, and a tour
     * through all pages is some thousand keys.
     */
    void tab(boolean back) {
        Owner.onFx(() -> {
            Node at = scene.getFocusOwner();
            Event.fireEvent(at, key(KeyEvent.KEY_PRESSED, back));
            Node now = scene.getFocusOwner();
            Event.fireEvent(now == null ? at : now, key(KeyEvent.KEY_RELEASED, back));
            return now;
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type, boolean back) {
        return new KeyEvent(type, "\t", "\t", KeyCode.TAB, back, false, false, false);
    }

    /** Of a group that chooses one, Tab stops at one; the arrows go to the others. */
    private static boolean besideOneOf(List<Node> reached, Node stop) {
        ToggleGroup group = group(stop);
        return group != null && reached.stream().anyMatch(other -> group(other) == group);
    }

    static ToggleGroup group(Node node) {
        return node instanceof Toggle toggle ? toggle.getToggleGroup() : null;
    }

    private static int regionOf(Node node, List<String> regions) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (int i = 0; i < regions.size(); i++) {
                if (regions.get(i).equals("#" + at.getId())
                        || at.getStyleClass().contains(regions.get(i))) {
                    return i;
                }
            }
        }
        return regions.size();
    }

    /** What a screen reader says of a control, or nothing. */
    static String spoken(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node.getScene().getRoot().lookupAll(".label").stream()
                .filter(label -> label instanceof Label named && named.getLabelFor() == node)
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse("");
    }

    /** Whether who reads the window comes to the second before the first: it is above it, or left of it in its line. */
    private static boolean backwards(Node from, Node to) {
        Bounds a = from.localToScene(from.getLayoutBounds());
        Bounds b = to.localToScene(to.getLayoutBounds());
        boolean above = b.getMaxY() <= a.getMinY() && b.getMinX() < a.getMaxX();
        boolean sameLine = b.getMinY() < a.getCenterY() && a.getCenterY() < b.getMaxY();
        return above || sameLine && b.getMaxX() <= a.getMinX();
    }

    /** A control as a message names it. */
    static String name(Node node) {
        return node == null
                ? "nothing"
                : node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + " “"
                        + (node.getScene() == null ? "gone" : spoken(node)) + "”";
    }
}
