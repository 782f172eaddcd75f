package descenso.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shortens names to a maximum width so that they stay distinguishable, in two steps.
 *
 * <ol>
 *   <li>Removes the parts that all names share: {@code SGD, κ = 1} and {@code SGD, κ = 1000} become {@code κ = 1} and
 *       {@code κ = 1000}.
 *   <li>Cuts each name that is still too long, and takes the first cut that matches no other name: the beginning if no
 *       digit is lost; both ends, first of equal length, then more of one of them ({@code SGD…10}, {@code S…1000});
 *       both ends or one with a window from between ({@code Mo….81…do}). If every cut matches another name, takes both
 *       ends that no name before shows.
 * </ol>
 *
 * @param sign the mark of a cut, such as an ellipsis
 */
public record NameShortener(List<String> names, String sign) {

    /** Separates the parts of a name: a comma or semicolon with a space, outside brackets. */
    private static final Pattern SEPARATOR = Pattern.compile("(?=[,;] (?![^(]*[)]))");

    private static final int SEPARATOR_WIDTH = 2;

    private static final Pattern LOOSE_END = Pattern.compile("[,;]?\\s*$");

    /** Divisor of the width: each end gets 1/3 of it if a window from the middle is kept as well. */
    private static final int END_DIVISOR = 3;

    public NameShortener {
        names = List.copyOf(names);
    }

    /** Returns the names in at most {@code width} cells each, in the same order. Returns them unchanged if all fit. */
    public List<String> shorten(int width) {
        if (names.stream().allMatch(name -> name.length() <= width)) {
            return names;
        }
        List<String> reduced = withoutCommonParts();
        List<String> shown = new ArrayList<>();
        reduced.forEach(name -> shown.add(name.length() <= width ? name : cut(name, width, reduced, shown)));
        return shown;
    }

    /**
     * Returns the names without the parts that all share. Of names with different numbers of parts, only leading parts
     * are compared, because equal positions do not correspond later.
     */
    private List<String> withoutCommonParts() {
        List<List<String>> parts =
                names.stream().map(name -> List.of(SEPARATOR.split(name))).toList();
        int least = parts.stream().mapToInt(List::size).min().orElse(0);
        boolean isTable = parts.stream().allMatch(each -> each.size() == least);
        IntStream common = isTable
                ? IntStream.range(0, least).filter(part -> isCommon(parts, part))
                : IntStream.range(0, least - 1).takeWhile(part -> isCommon(parts, part));
        Set<Integer> excluded = common.boxed().collect(Collectors.toSet());
        return excluded.size() == least
                ? names
                : parts.stream().map(each -> joined(each, excluded)).toList();
    }

    private static boolean isCommon(List<List<String>> parts, int part) {
        return parts.stream().map(each -> each.get(part)).distinct().count() == 1;
    }

    /** Joins the parts except the excluded ones. The first one kept loses the separator that it begins with. */
    private static String joined(List<String> parts, Set<Integer> without) {
        StringBuilder name = new StringBuilder();
        for (int part = 0; part < parts.size(); part++) {
            if (!without.contains(part)) {
                boolean isFirst = name.length() == 0 && part > 0;
                name.append(isFirst ? parts.get(part).substring(SEPARATOR_WIDTH) : parts.get(part));
            }
        }
        return name.toString();
    }

    /** Cuts a name. Prefers a cut that matches no other name, then a cut not yet in use, then both ends. */
    private String cut(String name, int width, List<String> all, List<String> taken) {
        List<String> others = all.stream().filter(other -> !other.equals(name)).toList();
        Optional<Cut> unambiguous = Stream.of(beginning(name, width), ends(name, width), windows(name, width))
                .flatMap(cuts -> cuts)
                .filter(cut -> others.stream().noneMatch(cut::matches))
                .findFirst();
        return unambiguous
                .or(() -> ends(name, width)
                        .filter(cut -> !taken.contains(cut.written(sign)))
                        .findFirst())
                .or(() -> ends(name, width).findFirst())
                .map(cut -> cut.written(sign))
                .orElse(name.substring(0, Math.max(0, width)));
    }

    /** Returns the beginning of a name if the rest contains no digit. */
    private Stream<Cut> beginning(String name, int width) {
        int room = width - sign.length();
        return Stream.of(room)
                .filter(head -> head > 0 && name.substring(head).chars().noneMatch(Character::isDigit))
                .map(head -> Cut.of(name, head, 0, 0, 0));
    }

    /** Returns cuts that keep both ends, first an even split, then more of one. Those that split no number lead. */
    private Stream<Cut> ends(String name, int width) {
        int room = width - sign.length();
        return Stream.of(false, true)
                .flatMap(breaks -> heads(room)
                        .filter(head ->
                                (breaksNumber(name, head) || breaksNumber(name, name.length() - room + head)) == breaks)
                        .mapToObj(head -> Cut.of(name, head, 0, 0, room - head)));
    }

    private static boolean breaksNumber(String name, int at) {
        return at > 0
                && at < name.length()
                && isNumberCharacter(name.charAt(at - 1))
                && isNumberCharacter(name.charAt(at));
    }

    private static boolean isNumberCharacter(char character) {
        return "0123456789.,-−e".indexOf(character) >= 0;
    }

    /** Returns candidate lengths of the head, starting with half of the width. */
    private static IntStream heads(int room) {
        int half = room - room / 2;
        return IntStream.rangeClosed(0, 2 * Math.max(-1, room))
                .map(i -> half + (i % 2 == 0 ? -i / 2 : (i + 1) / 2))
                .filter(head -> head >= 0 && head <= room);
    }

    /** Returns cuts that keep a window from the middle, with both ends, one of them or none. */
    private Stream<Cut> windows(String name, int width) {
        int room = width - 2 * sign.length();
        int end = room / END_DIVISOR;
        return Stream.of(new int[] {end, end}, new int[] {end, 0}, new int[] {0, end}, new int[] {0, 0})
                .filter(ends -> room > ends[0] + ends[1])
                .flatMap(ends -> IntStream.range(ends[0] + 1, name.length() - room + ends[0])
                        .mapToObj(from -> Cut.of(name, ends[0], from, room - ends[0] - ends[1], ends[1])));
    }

    /** The kept parts of a name: its head, its tail, and a window between them, which may be empty. */
    private record Cut(String head, String window, String tail) {

        static Cut of(String name, int head, int from, int window, int tail) {
            return new Cut(
                    LOOSE_END.matcher(name.substring(0, head)).replaceFirst(""),
                    name.substring(from, from + window).strip(),
                    name.substring(name.length() - tail).stripLeading());
        }

        /** Tests whether this could be a cut of the given name. */
        boolean matches(String name) {
            int end = name.length() - tail.length();
            return end >= head.length()
                    && name.startsWith(head)
                    && name.endsWith(tail)
                    && name.substring(head.length(), end).contains(window);
        }

        String written(String sign) {
            return window.isEmpty() ? head + sign + tail : head + sign + window + sign + tail;
        }
    }
}
