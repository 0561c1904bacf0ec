package app.cartwright.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** A row of controls that goes on below where it doesn't fit: a small window, or large text. Else it is like an HBox. */
public final class WrapRow extends Pane {
    private static final double GAP = 8;

    /** A row; a child that grows in an HBox grows here. */
    public WrapRow(String styleClass, Node... children) {
        getStyleClass().add(styleClass);
        getChildren().addAll(children);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> all = getManagedChildren();
        return all.stream().mapToDouble(WrapRow::wide).sum() + GAP * Math.max(0, all.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> lines = lines(width < 0 ? Double.MAX_VALUE : width);
        return lines.stream().mapToDouble(WrapRow::height).sum() + GAP * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (List<Node> line : lines(getWidth())) {
            double height = height(line);
            double left = getWidth() - GAP * (line.size() - 1);
            double room = left - line.stream().mapToDouble(WrapRow::wide).sum();
            long growing = line.stream().filter(WrapRow::grows).count();
            double give =
                    line.stream().mapToDouble(n -> wide(n) - n.minWidth(-1)).sum();
            double x = 0;
            for (Node node : line) {
                double wide = wide(node);
                if (room < 0 && give > 0) {
                    wide += Math.max(-1, room / give) * (wide - node.minWidth(-1));
                } else if (room > 0 && grows(node)) {
                    wide = Math.min(node.maxWidth(-1), wide + room / growing);
                }
                layoutInArea(node, x, y, wide, height, 0, HPos.LEFT, VPos.CENTER);
                x += wide + GAP;
            }
            y += height + GAP;
        }
    }

    private List<List<Node>> lines(double width) {
        List<List<Node>> lines = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Node child : getManagedChildren()) {
            double min = child.minWidth(-1);
            if (lines.isEmpty() || used + GAP + min > width) {
                lines.add(new ArrayList<>());
                used = -GAP;
            }
            lines.getLast().add(child);
            used += GAP + min;
        }
        return lines;
    }

    private static double height(List<Node> line) {
        return line.stream()
                .mapToDouble(child -> Math.max(child.minHeight(-1), child.prefHeight(-1)))
                .max()
                .orElse(0);
    }

    private static double wide(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }
}
