package descenso.export;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A value as a Python term with its derivatives, one per coordinate.
 *
 * @param truth the same value as a Python condition; empty if the value is not a condition
 * @param isWild whether a derivative may be infinite where the value is finite
 */
record PythonDual(PythonProduct value, List<PythonProduct> partials, String truth, boolean isWild) {

    static PythonDual of(PythonProduct value, List<PythonProduct> partials, boolean isWild) {
        return new PythonDual(value, partials, "", isWild);
    }

    /** Creates a value with all derivatives 0. */
    static PythonDual flat(PythonProduct value, int coordinates) {
        return of(value, Collections.nCopies(coordinates, PythonProduct.ZERO), false);
    }

    /** Creates the value of a condition: 1 if it is true, otherwise 0. */
    static PythonDual condition(String truth, int coordinates) {
        PythonProduct value = PythonProduct.atom("np.float64(" + truth + ")");
        return new PythonDual(value, Collections.nCopies(coordinates, PythonProduct.ZERO), truth, false);
    }

    /** Tests whether all derivatives are 0. */
    boolean isFlat() {
        return partials.stream().allMatch(PythonProduct::isZero);
    }

    /** Returns this value as a Python condition: its own condition, or a comparison with 0. */
    String isTrue() {
        return truth.isEmpty() ? "(" + value.text() + " != 0)" : truth;
    }

    /**
     * Returns one derivative per coordinate.
     *
     * @param partial derivative by the coordinate with the given index, 0-based
     */
    List<PythonProduct> each(IntFunction<PythonProduct> partial) {
        return IntStream.range(0, partials.size()).mapToObj(partial).toList();
    }
}
