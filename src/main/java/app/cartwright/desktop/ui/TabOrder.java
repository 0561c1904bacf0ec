package app.cartwright.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Tab goes through the regions of a window, where it is not the one in which they lie in the scene:
 * after the last stop of a region comes the first of the next one. Within a region the order of the scene holds.
 */
public final class TabOrder {
    private final Parent root;
    private final Supplier<List<Node>> regions;

    private TabOrder(Parent root, Supplier<List<Node>> regions) {
        this.root = root;
        this.regions = regions;
    }

    /**
     * Lets Tab and Shift+Tab go along these regions.
     *
     * @param regions those that there are now, in order; none lies in another
     */
    public static void install(Parent root, Supplier<List<Node>> regions) {
        TabOrder order = new TabOrder(root, regions);
        root.addEventFilter(KeyEvent.KEY_PRESSED, order::pressed);
    }

    /** Whether somebody could get there with Tab. */
    public static boolean isStop(Node node) {
        if (!node.isFocusTraversable() || node.isDisabled() || node.getScene() == null) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The first stop in a node, or null where there is none. */
    public static @Nullable Node first(Node within) {
        List<Node> found = new ArrayList<>();
        collect(within, found);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** Whether the field in it is no stop of its own. */
    private static boolean isWhole(Node node) {
        return node instanceof Spinner || node instanceof ComboBoxBase;
    }

    private void pressed(KeyEvent e) {
        Scene scene = root.getScene();
        if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && scene != null) {
            go(scene, e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
        }
    }

    private void go(Scene scene, TraversalDirection direction) {
        List<Node> all = regions.get();
        Node owner = scene.getFocusOwner();
        int by = direction == TraversalDirection.NEXT ? 1 : -1;
        int at = 0;
        while (at < all.size() && !isWithin(all.get(at), owner)) {
            at++;
        }
        if (owner == null || at == all.size()) {
            at = -by; // From nowhere the way begins at the first region.
        } else {
            owner.requestFocusTraversal(direction);
            Node inner = scene.getFocusOwner();
            if (isWhole(owner) && inner != null && inner != owner && isWithin(owner, inner)) {
                inner.requestFocusTraversal(direction);
            }
            if (isWithin(all.get(at), scene.getFocusOwner())) {
                return;
            }
        }
        for (int step = 1; step <= all.size(); step++) {
            if (enter(scene, all.get(Math.floorMod(at + by * step, all.size())), direction)) {
                return;
            }
        }
    }

    /** Goes in from the stop beside the region: so the toolkit itself scrolls there and draws the ring. */
    private boolean enter(Scene scene, Node region, TraversalDirection direction) {
        List<Node> inside = new ArrayList<>();
        collect(region, inside);
        if (inside.isEmpty()) {
            return false;
        }
        boolean forth = direction == TraversalDirection.NEXT;
        Node edge = forth ? inside.getFirst() : inside.getLast();
        List<Node> stops = new ArrayList<>();
        collect(root, stops);
        Node beside = stops.get(Math.floorMod(stops.indexOf(edge) + (forth ? -1 : 1), stops.size()));
        beside.requestFocus();
        beside.requestFocusTraversal(direction);
        if (!isWithin(region, scene.getFocusOwner())) {
            edge.requestFocus();
        }
        return true;
    }

    private static boolean isWithin(Node region, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }
}
