package descenso.train.run;

/** Counts local maxima: values that fall after a rise. A plateau counts once. */
final class Peaks {

    private double last = Double.NaN;
    private boolean isRising;
    private int count;

    /** Adds the next value. NaN begins a new series: no peak lies on both sides of it. */
    void add(double value) {
        if (isRising && value < last) {
            count++;
        }
        isRising = value > last || (isRising && value == last);
        last = value;
    }

    /** Returns the number of peaks so far. The last value added cannot be one yet. */
    int count() {
        return count;
    }
}
