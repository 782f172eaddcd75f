package descenso.serve;

import descenso.classroom.GuestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The learners of a class, in the order of their file. Each line of the file has a name, a group, and a key or a
 * one-time code; a learner with several keys has several lines.
 */
record Roster(Map<String, Member> members) {

    /** Group of those who may see the class: its teachers. */
    static final String STAFF = "staff";

    /** Names that a file name and a prompt can hold. */
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    private static final Pattern KEY = Pattern.compile("(?:ssh-|ecdsa-|sk-)\\S+ \\S+.*");

    /** The beginning of a key; a code never begins so. */
    private static final Pattern BEGINS_AS_KEY = Pattern.compile("(?i)(?:ssh|ecdsa|sk)-.*");

    /**
     * A one-time code: at least 8 letters or digits, which is too many to guess, and at most 32, which is less than any
     * key has. Spaces and hyphens do not count.
     */
    private static final Pattern CODE = Pattern.compile("(?:[\\p{L}\\p{N}][\\s-]*){8,32}");

    /** A learner or a teacher, with keys in OpenSSH's notation and one-time codes. */
    record Member(String name, String group, List<String> keys, List<String> codes) {

        Member {
            keys = List.copyOf(keys);
            codes = List.copyOf(codes);
        }

        boolean isStaff() {
            return group.equals(STAFF);
        }

        private Member with(String keyOrCode) {
            List<String> more = new ArrayList<>(KEY.matcher(keyOrCode).matches() ? keys : codes);
            more.add(keyOrCode);
            return KEY.matcher(keyOrCode).matches()
                    ? new Member(name, group, more, codes)
                    : new Member(name, group, keys, more);
        }
    }

    /** A line that is not of this form. */
    static final class RosterException extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        /** @param line the number of the line, 1-based */
        RosterException(int line) {
            super(Integer.toString(line));
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    Roster {
        members = Map.copyOf(members);
    }

    static Roster empty() {
        return new Roster(Map.of());
    }

    /**
     * Reads the text of a roster. Empty lines, comments after a # at the beginning of a line, and a first line with the
     * names of the columns are skipped.
     *
     * @throws RosterException if a line has no name that can be one of a learner, or neither a key nor a code
     */
    static Roster read(String text) throws RosterException {
        Map<String, Member> members = new LinkedHashMap<>();
        String[] lines = text.replaceFirst("^\uFEFF", "").split("\\R", -1); // spreadsheets begin with this mark
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#") || (i == 0 && line.startsWith("name,"))) {
                continue;
            }
            String[] fields = line.split(",", 3);
            String name = fields[0].strip();
            if (!NAME.matcher(name).matches() || GuestName.isGuest(name)) {
                throw new RosterException(i + 1);
            }
            String group = fields.length > 1 ? fields[1].strip() : "";
            Member member = members.getOrDefault(name, new Member(name, group, List.of(), List.of()));
            String last = fields.length > 2
                    ? fields[2].strip().replaceAll("^\"|\"$", "").strip().replaceAll("\\s+", " ")
                    : "";
            if (!last.isEmpty() && !isKeyOrCode(last)) {
                throw new RosterException(i + 1);
            }
            members.put(name, last.isEmpty() ? member : member.with(last));
        }
        return new Roster(members);
    }

    private static boolean isKeyOrCode(String last) {
        return (BEGINS_AS_KEY.matcher(last).matches() ? KEY : CODE)
                .matcher(last)
                .matches();
    }

    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }
}
