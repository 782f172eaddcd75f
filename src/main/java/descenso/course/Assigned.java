package descenso.course;

import java.util.List;

/** Something that the runs of some optimizers have. */
record Assigned<T>(T what, List<Contestant> to) {

    /** What this one has of all that. */
    static <T> List<T> of(Contestant contestant, List<Assigned<T>> all) {
        return all.stream()
                .filter(each -> each.to().contains(contestant))
                .map(Assigned::what)
                .toList();
    }
}
