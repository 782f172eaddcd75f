package descenso.progress;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of learners: one rule for the roster, the login and the command line, so that equal names are one person.
 * A name has composed letters (NFC), so that it does not depend on the keyboard, and fits in a file name.
 */
public final class LearnerName {

    /** Maximum length in bytes. A file name may have 255, with a prefix and an extension. */
    public static final int MOST_BYTES = 200;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    /**
     * What no name has: a letter or mark that no font draws (Unicode's Default_Ignorable_Code_Point), and more marks in
     * a row than the 4 of UTS 39, section 5.4.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164"
            + "\\uFE00-\\uFE0F\\uFFA0\\x{E0000}-\\x{E0FFF}]|\\p{M}{5}");

    /** Scripts of which most names are written: those of UAX 31, table 5. */
    private static final Set<UnicodeScript> CURRENT = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.BENGALI,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.CYRILLIC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.GREEK,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HEBREW,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KANNADA,
            UnicodeScript.KATAKANA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.LATIN,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MYANMAR,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.THAANA,
            UnicodeScript.THAI,
            UnicodeScript.TIBETAN);

    /** Scripts that are written together: those of Chinese, Japanese and Korean. */
    private static final Set<UnicodeScript> TOGETHER = Set.of(
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    /** Letters and the Latin ones that they look like, from Unicode's confusables.txt: Cyrillic, Greek, Armenian. */
    private static final Map<Integer, String> ALIKE =
            pairs("Аa|Вb|Еe|Кk|Мm|Нh|Оo|Рp|Сc|Тt|Уy|Хx|Ѕs|Іi|Јj|Ԛq|Ԝw|Ѵv|Һh|Ԍg|Ӏl|Ьb|Гr"
                    + "|аa|вb|еe|кk|мm|нh|оo|рp|сc|тt|уy|хx|ѕs|іi|јj|ԛq|ԝw|ѵv|һh|ԁd|ӏl|ьb|гr|пn"
                    + "|Αa|Βb|Εe|Ζz|Ηh|Ιi|Κk|Μm|Νn|Οo|Ρp|Τt|Υy|Χx|Ϲc|Ϳj"
                    + "|αa|βb|γy|εe|ηn|ιi|κk|νv|οo|ρp|σo|ςs|τt|υu|χx|ωw|ϳj|օo|սu|հh|ոn|յj|Օo");

    /** Latin letters that are not a letter of ASCII with marks, in which European languages are written. */
    private static final Map<Integer, String> LATIN =
            pairs("æae|Æae|œoe|Œoe|øo|Øo|łl|Łl|đd|Đd|ðd|Ðd|ħh|Ħh|ŧt|Ŧt|þp|Þp|ßss|ıi|ĸk|ŋn|Ŋn|əe|Əe");

    private LearnerName() {}

    /** Returns pairs of a character and a text, by character. */
    private static Map<Integer, String> pairs(String text) {
        Map<Integer, String> pairs = new HashMap<>();
        for (String pair : text.split("[|]", -1)) {
            pairs.put(pair.codePointAt(0), pair.substring(1));
        }
        return Map.copyOf(pairs);
    }

    /** Returns the name as it is kept; empty if the text cannot be a name. */
    public static Optional<String> of(String typed) {
        String name = composed(typed);
        return FORM.matcher(name).matches() && !UNSEEN.matcher(name).find() && bytes(name) <= MOST_BYTES
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Returns the length of a text as the part of a file name, in bytes. */
    public static int bytes(String typed) {
        return composed(typed).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String composed(String typed) {
        return Normalizer.normalize(typed, Form.NFC);
    }

    /** Tests whether two names are the same, or differ only in case, accents, or letters that look alike. */
    public static boolean areAlike(String name, String other) {
        return !Collections.disjoint(looks(name), looks(other));
    }

    /**
     * Returns what a name looks like, in lower case and without marks, with Latin letters for those that look like
     * them. A Greek or Cyrillic name looks otherwise in capitals, so there may be several.
     */
    public static Set<String> looks(String name) {
        String plain = Normalizer.normalize(name, Form.NFKD).replaceAll("[\\p{M}\\p{Lm}]+", "");
        return Stream.of(plain, plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .map(LearnerName::latin)
                .collect(Collectors.toSet());
    }

    private static String latin(String text) {
        return text.codePoints()
                .mapToObj(LearnerName::latin)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static String latin(int letter) {
        int digit = Character.digit(letter, 10);
        return digit >= 0
                ? Integer.toString(digit)
                : ALIKE.getOrDefault(letter, LATIN.getOrDefault(letter, Character.toString(letter)));
    }

    /**
     * Tests whether a name that no teacher has given may be taken: in letters of one current script, without those that
     * are made for other purposes, such as mathematical or phonetic ones.
     */
    public static boolean isUsual(String name) {
        Set<UnicodeScript> scripts = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        return Normalizer.isNormalized(name, Form.NFKC)
                && CURRENT.containsAll(scripts)
                && (scripts.size() <= 1 || TOGETHER.containsAll(scripts))
                && name.codePoints().allMatch(LearnerName::isUsual);
    }

    private static boolean isUsual(int letter) {
        return switch (Character.getType(letter)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> false;
            default ->
                UnicodeScript.of(letter) != UnicodeScript.LATIN
                        || LATIN.containsKey(letter)
                        || Normalizer.normalize(Character.toString(letter), Form.NFD)
                                        .charAt(0)
                                < '\u0080';
        };
    }
}
