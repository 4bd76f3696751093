// SPDX-License-Identifier: Apache-2.0
// The types of terms that the miner knows.

export const TYPES = ['person', 'org', 'place', 'weapon', 'acronym', 'event', 'title_of_office', 'concept', 'verbatim'];
