package descenso.expr;

/** Derivatives without calculus. */
final class FiniteDifferences {

    private FiniteDifferences() {}

    /** (f(x + h) − f(x − h)) / 2h along one axis, with the step that the doubles really make. */
    static double central(Evaluator f, double[] at, int axis, double h) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[axis] += h;
        below[axis] -= h;
        return (f.value(above) - f.value(below)) / (above[axis] - below[axis]);
    }
}
