package descenso.tui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that are seen together, in the room that there is for each: what they have in common goes first, and what is cut
 * may be no other's name.
 *
 * @param sign of what was cut
 */
public record NameShortener(List<String> names, String sign) {

    /** Between the parts of a name; in brackets it is within one. */
    private static final Pattern SEPARATOR = Pattern.compile("(?=[,;] (?![^(]*[)]))");

    private static final int SEPARATOR_WIDTH = 2;

    private static final Pattern LOOSE_END = Pattern.compile("[,;]?\\s*$");

    /** Of the room, each end gets this part where something between them is kept as well. */
    private static final int SHARE = 3;

    public NameShortener {
        names = List.copyOf(names);
    }

    /** As many, in their order; all whole where all fit. */
    public List<String> shorten(int width) {
        if (fit(names, width)) {
            return names;
        }
        List<String> telling = withoutWhatIsCommon();
        List<String> shown = new ArrayList<>();
        telling.forEach(name -> shown.add(name.length() <= width ? name : cut(name, width, telling, shown)));
        return shown;
    }

    private static boolean fit(List<String> names, int width) {
        return names.stream().allMatch(name -> name.length() <= width);
    }

    private List<String> withoutWhatIsCommon() {
        List<List<String>> parts =
                names.stream().map(name -> List.of(SEPARATOR.split(name))).toList();
        int least = parts.stream().mapToInt(List::size).min().orElse(0);
        boolean isTable = parts.stream().allMatch(each -> each.size() == least);
        Set<Integer> common = isTable ? common(parts, least) : leading(parts, least);
        return common.size() == least
                ? names
                : parts.stream().map(each -> joined(each, common)).toList();
    }

    private static Set<Integer> common(List<List<String>> parts, int count) {
        Set<Integer> common = new LinkedHashSet<>();
        IntStream.range(0, count).filter(part -> isCommon(parts, part)).forEach(common::add);
        return common;
    }

    /** Where names have not as many parts, one of the later says nothing of another's. */
    private static Set<Integer> leading(List<List<String>> parts, int count) {
        Set<Integer> leading = new LinkedHashSet<>();
        IntStream.range(0, count - 1).takeWhile(part -> isCommon(parts, part)).forEach(leading::add);
        return leading;
    }

    private static boolean isCommon(List<List<String>> parts, int part) {
        return parts.stream().map(each -> each.get(part)).distinct().count() == 1;
    }

    /** Each part but the first of all begins with its separator. */
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

    /** What may be no other name; or else what nobody has yet; or else simply its ends. */
    private String cut(String name, int width, List<String> all, List<String> taken) {
        List<String> others = all.stream().filter(other -> !other.equals(name)).toList();
        Optional<Cut> telling = Stream.of(beginning(name, width), ends(name, width), windows(name, width))
                .flatMap(cuts -> cuts)
                .filter(cut -> others.stream().noneMatch(cut::mayBe))
                .findFirst();
        return telling.or(() -> ends(name, width)
                        .filter(cut -> !taken.contains(cut.written(sign)))
                        .findFirst())
                .or(() -> ends(name, width).findFirst())
                .map(cut -> cut.written(sign))
                .orElse(name.substring(0, Math.max(0, width)));
    }

    /** Of a name that ends in words and not in a number, what it begins with. */
    private Stream<Cut> beginning(String name, int width) {
        int room = width - sign.length();
        return Stream.of(room)
                .filter(head -> head > 0 && name.substring(head).chars().noneMatch(Character::isDigit))
                .map(head -> Cut.of(name, head, 0, 0, 0));
    }

    /** Both ends of a name, as alike as may be, or ever more of one of them; those first that break no number. */
    private Stream<Cut> ends(String name, int width) {
        int room = width - sign.length();
        return Stream.of(false, true)
                .flatMap(breaks -> heads(room)
                        .filter(head ->
                                (breaksNumber(name, head) || breaksNumber(name, name.length() - room + head)) == breaks)
                        .mapToObj(head -> Cut.of(name, head, 0, 0, room - head)));
    }

    private static boolean breaksNumber(String name, int at) {
        return at > 0 && at < name.length() && isOfNumber(name.charAt(at - 1)) && isOfNumber(name.charAt(at));
    }

    private static boolean isOfNumber(char character) {
        return "0123456789.,-−e".indexOf(character) >= 0;
    }

    /** What of the room the head may take, half of it first. */
    private static IntStream heads(int room) {
        int half = room - room / 2;
        return IntStream.rangeClosed(0, 2 * Math.max(-1, room))
                .map(i -> half + (i % 2 == 0 ? -i / 2 : (i + 1) / 2))
                .filter(head -> head >= 0 && head <= room);
    }

    /** Something from within, with both ends, one of them, or none. */
    private Stream<Cut> windows(String name, int width) {
        int room = width - 2 * sign.length();
        int end = room / SHARE;
        return Stream.of(new int[] {end, end}, new int[] {end, 0}, new int[] {0, end}, new int[] {0, 0})
                .filter(ends -> room > ends[0] + ends[1])
                .flatMap(ends -> IntStream.range(ends[0] + 1, name.length() - room + ends[0])
                        .mapToObj(from -> Cut.of(name, ends[0], from, room - ends[0] - ends[1], ends[1])));
    }

    /** What is left of a name: its head, its tail, and perhaps something between. */
    private record Cut(String head, String window, String tail) {

        static Cut of(String name, int head, int from, int window, int tail) {
            return new Cut(
                    LOOSE_END.matcher(name.substring(0, head)).replaceFirst(""),
                    name.substring(from, from + window).strip(),
                    name.substring(name.length() - tail).stripLeading());
        }

        /** Whether it may be what is left of that one. */
        boolean mayBe(String name) {
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
