package descenso.course.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many characters, as people count them, lie between two offsets of a text; told without going through the text again. */
final class CodePoints {

    /** The offsets of the second halves of those that are written with two. */
    private final int[] seconds;

    CodePoints(String text) {
        seconds = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** As {@link String#codePointCount}. */
    int count(int from, int to) {
        return to - from - Math.max(0, before(to) - before(from + 1));
    }

    /** Where the character of that number begins, counted from 0. */
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

    /** How many of them lie before that offset. */
    private int before(int offset) {
        int found = Arrays.binarySearch(seconds, offset);
        return found < 0 ? -found - 1 : found;
    }
}
