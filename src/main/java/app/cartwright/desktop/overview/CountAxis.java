package app.cartwright.desktop.overview;

import app.cartwright.desktop.base.Times;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.ValueAxis;

/**
 * An axis of counts from 0 to a whole number of steps. In JavaFX's own axis the height in pixels, divided by the range and
 * multiplied again, may miss the top by a trillionth of a pixel, and then the topmost line and its number are left out.
 */
final class CountAxis extends ValueAxis<Number> {
    private static final double NOTHING = 1e-6;

    private final Times times;
    private int step = 1;

    private record Range(double lower, double upper, double scale) {}

    CountAxis(Times times) {
        super(0, 1);
        this.times = times;
    }

    /** From 0 up to here, with a line at each step. */
    void reach(int top, int each) {
        step = each;
        setUpperBound(top);
        invalidateRange();
        requestAxisLayout();
    }

    @Override
    public double getDisplayPosition(Number value) {
        double at = super.getDisplayPosition(value);
        return Math.abs(at) < NOTHING ? 0 : at;
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        List<Number> values = new ArrayList<>();
        for (int value = 0; value <= ((Range) range).upper(); value += step) {
            values.add(value);
        }
        return values;
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return times.number(value.intValue());
    }

    @Override
    protected Object getRange() {
        return new Range(getLowerBound(), getUpperBound(), getScale());
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        Range to = (Range) range;
        setLowerBound(to.lower());
        setUpperBound(to.upper());
        setScale(to.scale());
    }
}
