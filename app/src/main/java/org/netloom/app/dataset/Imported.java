package org.netloom.app.dataset;

import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.TableProfile;

/**
 * What a person made of a file.
 *
 * @param settings types, roles and target; the reference is the absolute path
 * @param file the rows
 * @param profile what the columns are like
 */
public record Imported(DataSettings settings, OpenedCsv file, TableProfile profile) {}
