/** What Nest hands to whom of inquiries. */

import type { Provider } from '@nestjs/common';
import { AskForPractices } from './ask-for-practices.js';
import {
  ActOfferedResolver,
  CaseInquiryResolver,
  InquiryPracticeResolver,
  InquiryQuestionResolver,
  InquiryStateResolver,
  LeftOutStateResolver,
  PracticeInquiryResolver,
} from './gathered.resolver.js';
import {
  AnswerOfferedResolver,
  AnswerOfferedResultResolver,
  InquiriesResolver,
  InquirySentResolver,
  InquirySentResultResolver,
  PracticeInquiryResultResolver,
} from './inquiries.resolver.js';
import { InquirySteps } from './inquiry-steps.js';
import { OfferAnswer } from './offer-answer.js';
import { ReadInquiries } from './read-inquiries.js';
import { TransmitInquiry } from './transmit-inquiry.js';

interface InquiriesParts {
  readonly askForPractices: AskForPractices;
  readonly inquirySteps: InquirySteps;
  readonly transmitInquiry: TransmitInquiry;
  readonly readInquiries: ReadInquiries;
  readonly offerAnswer: OfferAnswer;
}

/** The resolvers of inquiries and the use cases behind them. */
export const inquiriesProviders = (parts: InquiriesParts): readonly Provider[] => [
  { provide: AskForPractices, useValue: parts.askForPractices },
  { provide: InquirySteps, useValue: parts.inquirySteps },
  { provide: TransmitInquiry, useValue: parts.transmitInquiry },
  { provide: ReadInquiries, useValue: parts.readInquiries },
  { provide: OfferAnswer, useValue: parts.offerAnswer },
  ActOfferedResolver,
  AnswerOfferedResolver,
  AnswerOfferedResultResolver,
  CaseInquiryResolver,
  InquiriesResolver,
  InquiryPracticeResolver,
  InquiryQuestionResolver,
  InquirySentResolver,
  InquirySentResultResolver,
  InquiryStateResolver,
  LeftOutStateResolver,
  PracticeInquiryResolver,
  PracticeInquiryResultResolver,
];
