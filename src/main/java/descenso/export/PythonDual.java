package descenso.export;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A value and its derivatives, one a coordinate.
 *
 * @param truth where it says whether something is true, the same as Python asks for it; else empty
 * @param isWild whether a derivative may be infinite where the value is not
 */
record PythonDual(PythonProduct value, List<PythonProduct> partials, String truth, boolean isWild) {

    static PythonDual of(PythonProduct value, List<PythonProduct> partials, boolean isWild) {
        return new PythonDual(value, partials, "", isWild);
    }

    /** That of what does not move. */
    static PythonDual flat(PythonProduct value, int coordinates) {
        return of(value, Collections.nCopies(coordinates, PythonProduct.ZERO), false);
    }

    /** Whether something is true: 1 or 0. */
    static PythonDual condition(String truth, int coordinates) {
        PythonProduct value = PythonProduct.atom("np.float64(" + truth + ")");
        return new PythonDual(value, Collections.nCopies(coordinates, PythonProduct.ZERO), truth, false);
    }

    boolean isFlat() {
        return partials.stream().allMatch(PythonProduct::isZero);
    }

    /** Of a condition. */
    String isTrue() {
        return truth.isEmpty() ? "(" + value.text() + " != 0)" : truth;
    }

    /** The same with derivatives made of these. */
    List<PythonProduct> each(IntFunction<PythonProduct> partial) {
        return IntStream.range(0, partials.size()).mapToObj(partial).toList();
    }
}
