package descenso.train.run;

/** Where values that rose begin to fall, be it after some equal ones. */
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
