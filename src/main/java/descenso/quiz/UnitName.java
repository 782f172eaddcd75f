package descenso.quiz;

import descenso.phrases.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The word or sign that may follow a number, whatever its case, its accents and its being one or many. */
record UnitName(String name) {

    /** As in step(s) and valor(es). */
    private static final Pattern EITHER = Pattern.compile("\\(e?s\\)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A shorter word is not told from its plural. */
    private static final int STEM = 2;

    /** What comes before it; all where it is not there, or nothing else is. */
    String leftOutOf(String text) {
        int start = start(text);
        String number = text.substring(0, start).strip();
        return number.isEmpty() ? text : number;
    }

    /** Where it begins at the end of the text; the text's end where it does not. */
    private int start(String text) {
        if (name.isBlank()) {
            return text.length();
        }
        if (text.endsWith(name.strip())) {
            return text.length() - name.strip().length();
        }
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i) && isSame(text.substring(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean beginsWord(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    private boolean isSame(String other) {
        List<String> ours = words(name);
        List<String> theirs = words(other);
        return ours.size() == theirs.size()
                && IntStream.range(0, ours.size())
                        .noneMatch(i -> Collections.disjoint(stems(ours.get(i)), stems(theirs.get(i))));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BLANKS.split(TextFolding.of(text).strip()))
                .map(word -> EITHER.matcher(word).replaceFirst(""))
                .toList();
    }

    /** The word, and what it may be the plural of: pasos of paso, batches of batch, veces of vez. */
    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>(List.of(word));
        add(word, "s", "", stems);
        add(word, "es", "", stems);
        add(word, "ces", "z", stems);
        return stems;
    }

    private static void add(String word, String ending, String singular, List<String> stems) {
        if (word.endsWith(ending) && word.length() >= ending.length() + STEM) {
            stems.add(word.substring(0, word.length() - ending.length()) + singular);
        }
    }
}
