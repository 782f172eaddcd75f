package descenso.expr;

/** Approximates derivatives by differences of function values. */
final class FiniteDifferences {

    private FiniteDifferences() {}

    /** Returns (f(x + h) − f(x − h)) / 2h along one axis, where 2h is the difference of the rounded arguments. */
    static double central(Evaluator f, double[] at, int axis, double h) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[axis] += h;
        below[axis] -= h;
        return (f.value(above) - f.value(below)) / (above[axis] - below[axis]);
    }
}
