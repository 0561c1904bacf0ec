package app.cartwright.setup;

import java.util.List;

/**
 * A kind of order source that CartRover connects.
 *
 * @param word stable lower-case word, letters and digits only: {@code bigcommerce}
 * @param name as people write it: {@code BigCommerce}
 * @param keyWords words, in the same folding as {@code word}, by which the kind is recognised in CartRover's answers
 * @param note what is not supported for this kind beyond the usual, one sentence; {@code ""} where nothing is special
 */
public record CartKind(String word, String name, List<String> keyWords, String note) {}
