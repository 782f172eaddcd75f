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
record PythonSlope(PythonTerm value, List<PythonTerm> partials, String truth, boolean isWild) {

    static PythonSlope of(PythonTerm value, List<PythonTerm> partials, boolean isWild) {
        return new PythonSlope(value, partials, "", isWild);
    }

    /** That of what does not move. */
    static PythonSlope flat(PythonTerm value, int coordinates) {
        return of(value, Collections.nCopies(coordinates, PythonTerm.ZERO), false);
    }

    /** Whether something is true: 1 or 0. */
    static PythonSlope condition(String truth, int coordinates) {
        PythonTerm value = PythonTerm.atom("np.float64(" + truth + ")");
        return new PythonSlope(value, Collections.nCopies(coordinates, PythonTerm.ZERO), truth, false);
    }

    boolean isFlat() {
        return partials.stream().allMatch(PythonTerm::isZero);
    }

    /** Of a condition. */
    String isTrue() {
        return truth.isEmpty() ? "(" + value.text() + " != 0)" : truth;
    }

    /** The same with derivatives made of these. */
    List<PythonTerm> each(IntFunction<PythonTerm> partial) {
        return IntStream.range(0, partials.size()).mapToObj(partial).toList();
    }
}
