package descenso.runtime;

import java.nio.file.Path;
import java.util.List;

/**
 * What was packed.
 *
 * @param missing names of data that lead out of the folder, so that they could not be put where they are looked for
 */
record Packed(Path folder, List<String> missing) {

    Packed {
        missing = List.copyOf(missing);
    }
}
