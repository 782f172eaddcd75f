package descenso.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The learners of a class by name, in the order of their file. */
public record Roster(Map<String, Member> members) {

    /** Group of those who may see the class: its teachers. */
    static final String STAFF = "staff";

    /** A learner or a teacher, with keys in OpenSSH's notation and one-time codes. */
    public record Member(String name, String group, List<String> keys, List<String> codes) {

        public Member {
            keys = List.copyOf(keys);
            codes = List.copyOf(codes);
        }

        public boolean isStaff() {
            return group.equals(STAFF);
        }

        /** Returns the member with what another line has. The first group counts. */
        Member and(Member other) {
            return new Member(
                    name, group.isEmpty() ? other.group : group, both(keys, other.keys), both(codes, other.codes));
        }

        private static List<String> both(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
    }

    public Roster {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Roster empty() {
        return new Roster(Map.of());
    }

    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }
}
