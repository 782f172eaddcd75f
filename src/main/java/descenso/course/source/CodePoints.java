package descenso.course.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Converts between offsets of a text, in UTF-16 code units, and code points. An index of the surrogate pairs avoids
 * going through the text again.
 */
final class CodePoints {

    /** The 0-based offsets of the second halves of surrogate pairs, in ascending order. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    static CodePoints of(String text) {
        return new CodePoints(IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray());
    }

    /** Returns the number of code points between two offsets, like {@link String#codePointCount}. */
    int count(int from, int to) {
        return to - from - Math.max(0, before(to) - before(from + 1));
    }

    /** Returns the offset of a code point. */
    int offset(int number) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - 1 - middle < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return number + low;
    }

    /** Returns the number of second halves before that offset. */
    private int before(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        return found < 0 ? -found - 1 : found;
    }
}
