package descenso.train.run;

/** Counts local maxima: values that fall after a rise. A plateau counts once. */
final class Peaks {

    private double last = Double.NaN;
    private boolean isRising;
    private int count;

    void add(double value) {
        if (isRising && value < last) {
            count++;
        }
        isRising = value > last || (isRising && value == last);
        last = value;
    }

    int count() {
        return count;
    }
}
