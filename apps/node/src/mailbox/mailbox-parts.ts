/** What other systems of this State use, each made once over the same parts. */

import type { Bell } from './bell.js';
import { FollowArrivals } from './follow-arrivals.js';
import { PutFile, type PutFileParts } from './put-file.js';
import { ReadParcelFile } from './read-parcel-file.js';
import { SendParcel, type SendParcelParts } from './send-parcel.js';
import { ShowTrustList } from './show-trust-list.js';
import { SignContribution, type SignContributionParts } from './sign-contribution.js';
import { Streams } from './streams.js';
import { TrackParcel } from './track-parcel.js';

export type MailboxWorld = SendParcelParts &
  SignContributionParts &
  Omit<PutFileParts, 'streams'> & { readonly bell: Bell };

/** The use cases of the mailbox; all streams of one system count together. */
export const mailboxParts = (world: MailboxWorld) => {
  const parts = { ...world, streams: new Streams() };
  return {
    sendParcel: new SendParcel(parts),
    trackParcel: new TrackParcel(parts),
    followArrivals: new FollowArrivals(parts),
    putFile: new PutFile(parts),
    readParcelFile: new ReadParcelFile(parts),
    signContribution: new SignContribution(parts),
    showTrustList: new ShowTrustList(parts.unitOfWork, parts.network),
  };
};
