package descenso.runtime;

import java.nio.file.Path;
import java.util.List;

/**
 * What was packed.
 *
 * @param missing names of data that are looked for outside of the folder, whatever lies in it
 */
record Packed(Path folder, List<String> missing) {

    Packed {
        missing = List.copyOf(missing);
    }
}
