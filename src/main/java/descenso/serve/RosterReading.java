package descenso.serve;

import descenso.classroom.GuestName;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.phrases.TextFolding;
import descenso.progress.LearnerName;
import descenso.serve.CellSheet.Cell;
import descenso.serve.Roster.Member;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/**
 * What was read in the file of a roster. A line has a name, a group, and a key or a one-time code; a learner with
 * several keys has several lines. A row with the names of the columns may say where they are.
 *
 * @param roster the members of the lines without a fault
 * @param faults the lines that cannot be used, from the top
 * @param doubts what the author has probably not meant, from the top
 */
public record RosterReading(Roster roster, List<Diagnostic> faults, List<Diagnostic> doubts) {

    /** Maximum length of the file, in bytes: some ten thousand keys. */
    private static final int LONGEST = 1 << 22;

    /** The beginning of a key; a code never begins so. */
    private static final Pattern BEGINS_AS_KEY = Pattern.compile("(?i)(?:ssh|ecdsa|sk)-.*");

    /** The first word of a key. OpenSSH writes it in lower case. */
    private static final Pattern KEY_TYPE = Pattern.compile("(?:ssh|ecdsa|sk)-\\S+ .*");

    /**
     * A one-time code: at least 8 letters or digits, which is too many to guess, and at most 32, which is less than any
     * key has.
     */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]{8,32}");

    /** What does not count in a code: spaces and hyphens, those of word processors too. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    /** Words without digits, as a person names a column. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{Ll}\\p{M} _./-]*");

    /** Maximum number of rows above the names of the columns, such as a title. */
    private static final int MOST_ABOVE = 10;

    /** Maximum number of names in a message. */
    private static final int MOST_NAMES = 3;

    public RosterReading {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /**
     * Reads the file of a roster.
     *
     * @throws IOException if it cannot be read or is too long
     */
    public static RosterReading read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LONGEST);
            if (input.read() >= 0) {
                throw new IOException(file.toString());
            }
            return of(file, bytes);
        }
    }

    static RosterReading of(Path file, byte[] bytes) {
        CellSheet sheet = CellSheet.of(file, bytes);
        SourcePosition begin = SourcePosition.startOf(file);
        return sheet.isText()
                ? new Reader(sheet, begin).read()
                : new RosterReading(
                        Roster.empty(), List.of(Diagnostic.of(begin, MessageKey.ROSTER_NO_TEXT)), List.of());
    }

    /** Returns a code without case, spaces and hyphens, as a person may type it. */
    static String plainCode(String code) {
        return SPACES.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Returns how many students, teachers, codes and keys were read. */
    public String summary(Messages messages) {
        Collection<Member> all = roster.members().values();
        int staff = (int) all.stream().filter(Member::isStaff).count();
        int codes = all.stream().mapToInt(each -> each.codes().size()).sum();
        int keys = all.stream().mapToInt(each -> each.keys().size()).sum();
        return Stream.of(
                        counted(messages, MessageKey.ROSTER_STUDENT, MessageKey.ROSTER_STUDENTS, all.size() - staff),
                        counted(messages, MessageKey.ROSTER_TEACHERS, MessageKey.ROSTER_TEACHERS, staff),
                        counted(messages, MessageKey.ROSTER_ONE_CODE, MessageKey.ROSTER_CODES, codes),
                        counted(messages, MessageKey.ROSTER_ONE_KEY, MessageKey.ROSTER_KEYS, keys))
                .collect(Collectors.joining(", "));
    }

    private static String counted(Messages messages, MessageKey one, MessageKey many, int count) {
        return messages.say(count == 1 ? one : many, Integer.toString(count));
    }

    private static Set<String> inAllLanguages(MessageKey key) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Messages.in(language).say(key).split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasOne(Set<String> words, String text) {
        return Stream.of(TextFolding.fold(text).split("[^\\p{L}\\p{N}]+", -1)).anyMatch(words::contains);
    }

    /** What a column has, by the words of its name: the first kind of which the name has a word. */
    @SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable
    private enum Content {
        KEY(MessageKey.ROSTER_WORDS_KEY),
        OTHER(MessageKey.ROSTER_WORDS_OTHER),
        GROUP(MessageKey.ROSTER_WORDS_GROUP),
        USER(MessageKey.ROSTER_WORDS_USER),
        NAME(MessageKey.ROSTER_WORDS_NAME);

        private final Set<String> words;

        Content(MessageKey key) {
            words = inAllLanguages(key);
        }

        /** Tests whether a column has this content. A number may follow that of a group or key, such as "group1". */
        private boolean isIn(String text) {
            boolean isOfPerson = this == USER || this == NAME;
            return hasOne(words, isOfPerson ? text : text.replaceAll("(?<=\\p{L})\\d\\b", ""))
                    && !(isOfPerson && text.matches("(?s).*\\d.*")); // "student1" is a person
        }

        static Optional<Content> of(String text) {
            return Stream.of(values()).filter(each -> each.isIn(text)).findFirst();
        }
    }

    /**
     * Where the names, groups and keys are.
     *
     * @param name the column of the names; -1 if there is none
     */
    private record Columns(int name, List<Integer> groups, List<Integer> keys) {

        /** The columns of a file that does not name them. */
        static final Columns USUAL = new Columns(0, List.of(1), List.of(2));

        Columns {
            groups = List.copyOf(groups);
            keys = List.copyOf(keys);
        }

        /** Returns the columns that a row names; empty if the row has something else. */
        static Optional<Columns> named(List<Cell> row) {
            List<Optional<Content>> contents =
                    row.stream().map(cell -> Content.of(cell.text())).toList();
            long filled = row.stream().filter(cell -> !cell.text().isEmpty()).count();
            long known = contents.stream().flatMap(Optional::stream).count();
            int name = Stream.of(all(contents, Content.USER), all(contents, Content.NAME))
                    .flatMap(List::stream)
                    .findFirst()
                    .orElse(-1);
            List<Integer> keys = all(contents, Content.KEY);
            boolean isTitle = filled == 1 && name < 0; // such as "Group A"
            boolean isNaming = (known == filled && !isTitle) || (name >= 0 && !keys.isEmpty());
            if (!isNaming || row.stream().anyMatch(cell -> beginsAsKey(cell.text()))) {
                return Optional.empty();
            }
            List<Integer> only = keys.stream() // "student code" may be a number that all know
                    .filter(i -> !Content.USER.isIn(row.get(i).text())
                            && !Content.NAME.isIn(row.get(i).text()))
                    .toList();
            return Optional.of(new Columns(name, all(contents, Content.GROUP), only.isEmpty() ? keys : only));
        }

        private static List<Integer> all(List<Optional<Content>> contents, Content content) {
            return IntStream.range(0, contents.size())
                    .filter(i -> contents.get(i).equals(Optional.of(content)))
                    .boxed()
                    .toList();
        }

        /** Returns where the keys and codes of a row are. A row of two cells may have a key in the second. */
        List<Integer> keysOf(List<Cell> row) {
            return row.size() == 2 && equals(USUAL) && beginsAsKey(row.get(1).text()) ? List.of(1) : keys;
        }

        /** Returns the texts of the cells in other columns, such as a surname. */
        List<String> others(List<Cell> row) {
            return IntStream.range(0, row.size())
                    .filter(i -> i != name && !groups.contains(i) && !keys.contains(i))
                    .mapToObj(i -> row.get(i).text())
                    .toList();
        }
    }

    private static boolean beginsAsKey(String text) {
        return BEGINS_AS_KEY.matcher(text).lookingAt();
    }

    /** The reading of the rows of a file. */
    private static final class Reader {

        private static final Set<String> STAFF_WORDS = inAllLanguages(MessageKey.ROSTER_WORDS_STAFF);

        private final CellSheet sheet;
        private final List<List<Cell>> rows;
        private final SourcePosition begin;
        private final Map<String, Member> members = new LinkedHashMap<>();
        private final Map<String, List<String>> others = new HashMap<>();

        /** The names and the last place of each key and code. */
        private final Map<String, Set<String>> owners = new LinkedHashMap<>();

        private final Map<String, SourcePosition> places = new HashMap<>();
        private final List<Diagnostic> faults = new ArrayList<>();
        private final List<Diagnostic> doubts = new ArrayList<>();
        private Columns columns = Columns.USUAL;

        Reader(CellSheet sheet, SourcePosition begin) {
            this.sheet = sheet;
            this.rows = sheet.rows();
            this.begin = begin;
        }

        RosterReading read() {
            int above = above();
            for (int i = 0; i < rows.size(); i++) {
                List<Cell> row = rows.get(i);
                Optional<Columns> named = Columns.named(row);
                if (i < above) {
                    doubt(row.get(0).position(), MessageKey.ROSTER_ABOVE);
                } else if (named.isPresent()) {
                    columns = named.get();
                    if (columns.name < 0) {
                        fault(row.get(0).position(), MessageKey.ROSTER_NO_NAMES);
                        break;
                    }
                } else if (i == 0 && isOtherHeader(row)) {
                    doubt(row.get(0).position(), MessageKey.ROSTER_HEADER);
                } else {
                    if (i == 0 && mayBeHeader(row)) {
                        doubt(row.get(0).position(), MessageKey.ROSTER_NAMING);
                    }
                    read(row);
                }
            }
            doubtAll();
            if (members.isEmpty() && faults.isEmpty()) {
                fault(begin, MessageKey.ROSTER_EMPTY);
            }
            return new RosterReading(
                    new Roster(members),
                    faults,
                    doubts.stream().sorted(Diagnostic::compareFromTop).toList());
        }

        /** Returns the number of rows, such as a title, above one that names the columns. */
        private int above() {
            for (int i = 0; i < Math.min(rows.size(), MOST_ABOVE); i++) {
                if (Columns.named(rows.get(i)).isPresent()) {
                    return i;
                }
                if (rows.get(i).size() > 2
                        && LearnerName.of(rows.get(i).get(0).text()).isPresent()
                        && isKeyOrCode(rows.get(i).get(2).text())) {
                    return 0;
                }
            }
            return 0;
        }

        private List<List<Cell>> rowsBelow() {
            return rows.stream().skip(1).filter(row -> row.size() > 2).toList();
        }

        /** Tests whether the first row can be names of columns: no digits, and a group that no other row has. */
        private boolean mayBeHeader(List<Cell> first) {
            return first.size() > 2
                    && first.stream().limit(3).noneMatch(cell -> hasDigit(cell.text()))
                    && !first.get(1).text().equals(Roster.STAFF)
                    && rowsBelow().stream()
                            .noneMatch(
                                    row -> row.get(1).text().equals(first.get(1).text()));
        }

        /**
         * Tests whether the first row names the columns in words that are not known. Below them are keys, codes with
         * digits, or codes of one length that the word does not have.
         */
        private boolean isOtherHeader(List<Cell> first) {
            List<String> codes = rowsBelow().stream()
                    .map(row -> row.get(2).text())
                    .filter(text -> !text.isEmpty() && !beginsAsKey(text))
                    .map(RosterReading::plainCode)
                    .toList();
            Set<Integer> lengths = codes.stream().map(String::length).collect(Collectors.toSet());
            return rowsBelow().size() > 1
                    && mayBeHeader(first)
                    && first.stream()
                            .limit(3)
                            .allMatch(cell -> WORDS.matcher(cell.text()).matches())
                    && (codes.stream().allMatch(Reader::hasDigit)
                            || (lengths.size() == 1
                                    && !lengths.contains(
                                            plainCode(first.get(2).text()).length())));
        }

        private static boolean hasDigit(String text) {
            return text.chars().anyMatch(Character::isDigit);
        }

        private static boolean isKeyOrCode(String text) {
            return beginsAsKey(text) || CODE.matcher(plainCode(text)).matches();
        }

        private void fault(SourcePosition position, MessageKey key, String... arguments) {
            faults.add(Diagnostic.of(position, key, arguments));
        }

        private void doubt(SourcePosition position, MessageKey key, String... arguments) {
            doubts.add(Diagnostic.of(position, key, arguments));
        }

        private static List<Cell> cells(List<Cell> row, List<Integer> columns) {
            return columns.stream()
                    .filter(i -> i < row.size())
                    .map(row::get)
                    .filter(cell -> !cell.text().isEmpty())
                    .toList();
        }

        private void read(List<Cell> row) {
            Cell named = row.get(Math.min(columns.name, row.size() - 1));
            Optional<String> name = LearnerName.of(named.text());
            List<Integer> places = columns.keysOf(row);
            Optional<Cell> torn = Stream.of(List.of(named), cells(row, columns.groups), cells(row, places))
                    .flatMap(List::stream)
                    .filter(cell -> cell.isTorn() && !isListOfKeys(cell))
                    .findFirst();
            if (torn.isPresent()) {
                fault(torn.get().position(), MessageKey.ROSTER_QUOTE);
                return;
            }
            if (name.isEmpty()) {
                CellSheet.SEPARATORS.stream()
                        .filter(other -> row.size() == 1 && isSeparatedBy(other, named.text()))
                        .findFirst()
                        .ifPresentOrElse(
                                other -> fault(
                                        named.position(),
                                        MessageKey.ROSTER_SEPARATOR,
                                        other.toString(),
                                        Character.toString(sheet.separator())),
                                () -> fault(named.position(), MessageKey.CLI_BAD_LEARNER, named.text()));
                return;
            }
            if (GuestName.isLike(name.get())) {
                fault(named.position(), MessageKey.ROSTER_GUEST, named.text());
                return;
            }
            List<String> keys = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            boolean isSound = true;
            for (Cell cell : cells(row, places)) {
                isSound &= readKeys(name.get(), cell, keys, codes);
            }
            if (isSound) {
                List<Cell> groups = cells(
                        row,
                        columns.groups.stream().filter(i -> !places.contains(i)).toList());
                String group = groups.stream()
                        .map(Cell::text)
                        .filter(Roster.STAFF::equals)
                        .findFirst()
                        .orElse(groups.isEmpty() ? "" : groups.get(0).text());
                add(new Member(name.get(), group, keys, codes), named.position(), columns.others(row));
            }
        }

        /** Tests whether a separator divides a text into a name, and a key or code, where they are expected. */
        private boolean isSeparatedBy(char separator, String text) {
            List<String> parts = Stream.of(text.split(Character.toString(separator), -1))
                    .map(CellSheet::stripped)
                    .toList();
            return parts.size() > columns.name
                    && LearnerName.of(parts.get(columns.name)).isPresent()
                    && columns.keys.stream().anyMatch(i -> i < parts.size() && isKeyOrCode(parts.get(i)));
        }

        private static boolean isListOfKeys(Cell cell) {
            return cell.text().lines().map(CellSheet::stripped).allMatch(RosterReading::beginsAsKey);
        }

        /** Reads a cell with keys, one a line, or a code. Returns whether it has no fault. */
        private boolean readKeys(String name, Cell cell, List<String> keys, List<String> codes) {
            List<String> lines = cell.text().lines().map(CellSheet::stripped).toList();
            for (String each : isListOfKeys(cell) ? lines : List.of(cell.text())) {
                String text = each.replaceAll("\\s+", " ");
                if (beginsAsKey(text)) {
                    Optional<String> key = KEY_TYPE.matcher(text).matches()
                            ? KeyRing.parsed(text).map(PublicKeyEntry::toString)
                            : Optional.empty();
                    if (key.isEmpty()) {
                        fault(cell.position(), MessageKey.ROSTER_KEY);
                        return false;
                    }
                    keys.add(text);
                    own(key.get(), name, cell);
                } else if (CODE.matcher(plainCode(text)).matches()) {
                    codes.add(text);
                    own(plainCode(text), name, cell);
                } else {
                    fault(cell.position(), MessageKey.ROSTER_NO_CODE);
                    return false;
                }
            }
            return true;
        }

        private void own(String keyOrCode, String name, Cell cell) {
            owners.computeIfAbsent(keyOrCode, unseen -> new LinkedHashSet<>()).add(name);
            places.put(keyOrCode, cell.position());
        }

        private void add(Member member, SourcePosition position, List<String> further) {
            String name = member.name();
            Member known = members.get(name);
            members.put(name, known == null ? member : known.and(member));
            if (known == null) {
                places.put(name, position);
            } else if (!known.group().equals(member.group()) && !member.group().isEmpty()) {
                doubt(position, MessageKey.ROSTER_GROUPS, name, known.group(), member.group());
            }
            List<String> before = others.putIfAbsent(name, further);
            if (before != null && !before.equals(further)) {
                doubt(position, MessageKey.ROSTER_PERSONS, name);
            }
        }

        /** Finds the doubts that only the whole file shows. */
        private void doubtAll() {
            Map<String, String> seen = new HashMap<>();
            for (Member member : members.values()) {
                String name = member.name();
                SourcePosition place = placeOf(name);
                if (member.keys().isEmpty() && member.codes().isEmpty()) {
                    doubt(place, MessageKey.ROSTER_NO_KEY, name);
                }
                if (!member.isStaff() && hasOne(STAFF_WORDS, member.group())) {
                    doubt(place, MessageKey.ROSTER_STAFF, name, member.group());
                }
                Set<String> alike = new LinkedHashSet<>();
                LearnerName.looks(name).forEach(look -> alike.add(seen.getOrDefault(look, name)));
                LearnerName.looks(name).forEach(look -> seen.putIfAbsent(look, name));
                alike.remove(name);
                alike.forEach(other -> doubt(place, MessageKey.ROSTER_ALIKE, name, other));
            }
            owners.forEach((key, names) -> {
                if (names.size() > 1) {
                    doubt(
                            placeOf(key),
                            MessageKey.ROSTER_SHARED,
                            names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                                    + (names.size() > MOST_NAMES ? " …" : ""),
                            Integer.toString(names.size()));
                }
            });
            if (members.values().stream().noneMatch(Member::isStaff)) {
                doubt(begin, MessageKey.ROSTER_NO_STAFF);
            }
        }

        private SourcePosition placeOf(String nameOrKey) {
            return places.getOrDefault(nameOrKey, begin);
        }
    }
}
